using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Hair;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Texture;

namespace Semblance.Synthetic.Rendering;

/// <summary>A person made ready to be drawn: shapes and paint, which do not depend on the view.</summary>
internal sealed class PersonModel
{
    private PersonModel(PersonTraits traits)
    {
        Traits = traits;
        Head = HeadShape.Of(traits);
        RightEar = EarForm.Of(traits.Ears, Head.Places, -1);
        LeftEar = EarForm.Of(traits.Ears, Head.Places, 1);
        Torso = TorsoForm.Of(traits.Skull, traits.Basics);
        Skin = SkinPainter.Paint(traits);
        Strands = [ScalpHair.Grow(traits, Head), FaceHair.Brows(traits, Head), FaceHair.Beard(traits, Head)];
        Open = Openness.Measure(Head, Torso, Strands[0]);
        Glasses = traits.Glasses is { } glasses ? GlassesForm.Of(glasses, Head) : null;
    }

    public PersonTraits Traits { get; }

    public HeadShape Head { get; }

    public SurfaceMesh RightEar { get; }

    public SurfaceMesh LeftEar { get; }

    public SurfaceMesh Torso { get; }

    public SkinMap Skin { get; }

    /// <summary>Hair of the head, brows, beard.</summary>
    public StrandSet[] Strands { get; }

    /// <summary>The share of the room that each place of the head sees.</summary>
    public float[] Open { get; }

    public GlassesForm? Glasses { get; }

    public static PersonModel Build(PersonTraits traits) => new(traits);
}
