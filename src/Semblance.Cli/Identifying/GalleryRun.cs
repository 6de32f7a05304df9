using Semblance.Cli.Evaluating;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Evaluation.Lists;

namespace Semblance.Cli.Identifying;

/// <summary>Enrols a folder that holds a folder of pictures for each person.</summary>
internal static class GalleryRun
{
    /// <summary>A folder names a person, so the largest face of each of its pictures is that person's.</summary>
    private static readonly AnalysisRequest Request = new() { Faces = FaceSelection.Largest };

    /// <summary>The pictures of a gallery folder.</summary>
    /// <exception cref="Errors.SemblanceException">There is no such folder, or no person in it has a picture.</exception>
    public static IReadOnlyList<ListedSample> Read(string folder) => PeopleFolder.Read(PictureRoot.Resolve(folder));

    /// <summary>Makes a feature set of each picture and enrols the people.</summary>
    /// <exception cref="Errors.SemblanceException">No picture could be enrolled.</exception>
    public static async Task<MemoryGallery> EnrolAsync(FaceEngine engine, FaceEngineOptions options, IReadOnlyList<ListedSample> listed, CancellationToken cancellation)
    {
        var results = await Screen.ProgressAsync("Enrolling", progress =>
            PictureRun.AnalyseAsync(engine, [.. listed.Select(sample => sample.Path)], Request, options.Inference.Parallelism, progress, cancellation));
        return MemoryGallery.Enrol([.. listed.Zip(results, (sample, result) => new GalleryPicture(sample.Subject, result))]);
    }
}
