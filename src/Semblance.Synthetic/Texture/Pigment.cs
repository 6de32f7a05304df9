using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>What a point of skin holds while it is painted.</summary>
internal struct Pigment
{
    public float Melanin;
    public float Blood;
    public float Yellow;
    public float Shine;

    /// <summary>Relief in millimetres.</summary>
    public float Height;

    /// <summary>Light lost in folds, 0 none to 1 all.</summary>
    public float Dark;

    /// <summary>Opaque colour on top, already multiplied by its share.</summary>
    public Vec3 Cover;

    public float CoverShare;

    /// <summary>Lays a colour on top.</summary>
    public void Lay(Vec3 colour, float share)
    {
        share = Math.Clamp(share, 0, 1);
        Cover = (Cover * (1 - share)) + (colour * share);
        CoverShare = (CoverShare * (1 - share)) + share;
    }

    public readonly Vec3 Colour() => ((SkinColour.Of(Melanin, Blood, Yellow) * (1 - CoverShare)) + Cover) * (1 - Math.Clamp(Dark, 0, 0.96f));
}
