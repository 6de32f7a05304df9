using Semblance.Cli.Pictures;
using Semblance.Quality;

namespace Semblance.Cli.Grouping;

/// <summary>All faces of many pictures, and what can't be grouped.</summary>
internal sealed class FacePile
{
    /// <param name="pictures">Pictures whose faces have quality and a feature set each.</param>
    /// <param name="gate">Faces that it refuses are set aside.</param>
    public FacePile(IReadOnlyList<PictureResult> pictures, QualityGate gate)
    {
        Pictures = pictures;
        var faces = pictures.Where(picture => picture.Analysis is not null).SelectMany(picture => FacesOf(picture, gate)).ToLookup(face => face.Refusals.Count == 0);
        (Faces, SetAside) = ([.. faces[true]], [.. faces[false]]);
    }

    /// <summary>The pictures, those that can't be read among them.</summary>
    public IReadOnlyList<PictureResult> Pictures { get; }

    /// <summary>The faces that can be compared; those of one picture next to each other.</summary>
    public IReadOnlyList<PileFace> Faces { get; }

    /// <summary>The faces that the quality gate refused: comparing them says little.</summary>
    public IReadOnlyList<PileFace> SetAside { get; }

    /// <summary>The pictures that can't be read.</summary>
    public IEnumerable<PictureResult> Unreadable => Pictures.Where(picture => picture.Error is not null);

    /// <summary>The pictures without a face.</summary>
    public IEnumerable<PictureResult> Faceless => Pictures.Where(picture => picture.Analysis is { Faces.Count: 0 });

    private static IEnumerable<PileFace> FacesOf(PictureResult picture, QualityGate gate) =>
        picture.Analysis!.Faces.Select((face, i) => new PileFace(picture, i + 1, GateRules.Judge(face.Quality!, gate)));
}
