using Semblance.Errors;

namespace Semblance.Cli.Pictures;

/// <summary>The one face that a picture stands for: its largest.</summary>
internal static class SingleFace
{
    private static readonly AnalysisRequest Largest = new() { Faces = FaceSelection.Largest };

    /// <summary>The largest face with its feature set.</summary>
    /// <exception cref="SemblanceException">The file can't be used.</exception>
    public static async Task<AnalysedFace?> FindAsync(FaceEngine engine, string file, CancellationToken cancellation)
    {
        var analysis = await engine.AnalyseAsync(await PictureFiles.ReadAsync(file, cancellation), Largest, cancellation);
        return analysis.Faces.Count == 0 ? null : analysis.Faces[0];
    }
}
