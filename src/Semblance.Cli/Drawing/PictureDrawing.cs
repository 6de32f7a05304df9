using Semblance.Cli.Output;
using Semblance.Cli.Pictures;

namespace Semblance.Cli.Drawing;

/// <summary>Writes pictures with their faces marked.</summary>
internal static class PictureDrawing
{
    /// <summary>One picture into a file, or any number into a folder.</summary>
    /// <exception cref="Errors.SemblanceException">The place can't be written.</exception>
    public static async Task WriteAsync(PictureResult[] results, string target, CancellationToken cancellation)
    {
        var isFile = results.Length == 1 && Path.HasExtension(target);
        var names = new OutputNames();
        foreach (var result in results.Where(result => result.Analysis is not null))
        {
            var path = isFile ? target : Path.Combine(target, names.For(result.File) + ".faces.jpg");
            await OutputFiles.WriteAsync(path, FaceDrawing.Draw(await PictureFiles.ReadAsync(result.File, cancellation), result.Analysis!), cancellation);
        }
    }
}
