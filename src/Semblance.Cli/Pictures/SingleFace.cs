using Semblance.Errors;

namespace Semblance.Cli.Pictures;

/// <summary>The one face that a picture stands for: its largest.</summary>
internal static class SingleFace
{
    private static readonly AnalysisRequest Largest = new() { Faces = FaceSelection.Largest };

    /// <summary>The largest face with its feature set.</summary>
    /// <exception cref="SemblanceException">The file can't be used; the message names it.</exception>
    public static async Task<AnalysedFace?> FindAsync(FaceEngine engine, string file, CancellationToken cancellation)
    {
        var bytes = await PictureFiles.ReadAsync(file, cancellation);
        var analysis = await PictureFiles.NamingAsync(file, () => engine.AnalyseAsync(bytes, Largest, cancellation));
        return analysis.Faces.Count == 0 ? null : analysis.Faces[0];
    }
}
