using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>A person's head at rest: every place of the grid, the eyeballs, and where the five points are.</summary>
internal sealed class HeadShape
{
    private HeadShape(Vec3[] places, EyeForms eyes, float eyeSize)
    {
        Places = places;
        Normals = new Vec3[places.Length];
        SurfaceMesh.FillNormals(places, HeadNet.Triangles, Normals);
        RightBall = eyes.BallCentre(-1);
        LeftBall = eyes.BallCentre(1);
        BallRadius = EyeForms.BallRadius * ExactMath.Mix(1, eyeSize, 0.5f);
    }

    public Vec3[] Places { get; }

    /// <summary>Directions outwards.</summary>
    public Vec3[] Normals { get; }

    public Vec3 RightBall { get; }

    public Vec3 LeftBall { get; }

    public float BallRadius { get; }

    public static HeadShape Of(PersonTraits person)
    {
        var places = new Vec3[HeadGrid.Count];
        UsualHead.Fill(SkullProfile.Of(person), places);
        var (face, eyes, nose, mouth) = (new FaceForms(person.Skull, person.Skin), new EyeForms(person.Eyes), new NoseForms(person.Nose), new MouthForms(person.Mouth));
        var random = new RandomForms(person.Seed, person.Skull.Asymmetry);
        for (var i = 0; i < places.Length; i++)
        {
            var usual = UsualHead.Places[i];
            var isBelow = i / HeadGrid.Columns > HeadGrid.UpperLipRow;
            var place = face.Shape(usual, places[i]);
            place = eyes.Shape(usual, place);
            place = nose.Shape(usual, place);
            place = mouth.Shape(usual, place, isBelow);
            places[i] = random.Shape(usual, place);
        }

        return new HeadShape(places, eyes, person.Eyes.Size);
    }
}
