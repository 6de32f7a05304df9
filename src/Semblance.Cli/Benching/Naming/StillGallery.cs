using Semblance.Cli.Evaluating.Films;
using Semblance.Cli.Keeping;
using Semblance.Quality;
using Semblance.Recognition;
using Semblance.Recognition.Enrol;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Cli.Benching.Naming;

/// <summary>Enrols people of a film from pictures of them: the largest face of each.</summary>
internal static class StillGallery
{
    private static readonly AnalysisRequest Request = new() { Faces = FaceSelection.Largest, Gate = QualityGate.Off };

    /// <summary>Makes the gallery.</summary>
    /// <returns>What people are called.</returns>
    public static async Task<IReadOnlyDictionary<SubjectId, string>> MakeAsync(RecognitionHouse house, FaceEngine engine, GalleryName gallery, string folder, CancellationToken cancellation)
    {
        await FilmGallery.OpenAsync(house, engine, gallery, cancellation);
        var enrolled = new Dictionary<SubjectId, string>();
        foreach (var person in EnrolmentList.OfFolder(folder))
        {
            var samples = new List<EnrolmentSample>();
            foreach (var file in person.Files)
            {
                var known = await KnownPicture.ReadAsync(engine, file, Request, cancellation);
                if (known.Result.Analysis is { Faces: [var face] } && face.ToTemplate() is { } template)
                    samples.Add(new EnrolmentSample(template, [], known.Digest, Path.GetFileName(file)));
            }

            if (samples.Count > 0 && await FilmGallery.EnrolAsync(house, gallery, person.Name, samples, cancellation) is { } subject)
                enrolled.Add(subject, person.Name);
        }

        return enrolled;
    }
}
