using System.Security.Cryptography;
using Semblance.Errors;
using Semblance.Vault.Rows;

namespace Semblance.Recognition.Look;

/// <summary>Looks at pictures that came from outside. Nothing of them is kept, and nothing is on record: only asking about people is.</summary>
/// <param name="engine">Finds and measures faces.</param>
/// <param name="reader">Decodes pictures.</param>
public sealed class LookHandler(FaceEngine engine, IPictureReader reader)
{
    /// <summary>Looks at a picture.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="request">What to look for.</param>
    /// <param name="cancellation">Gives up between stages.</param>
    /// <returns>What it shows.</returns>
    /// <exception cref="SemblanceException">The picture can't be decoded or is over a limit, or a network failed.</exception>
    public async Task<SeenPicture> HandleAsync(ReadOnlyMemory<byte> file, AnalysisRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var digest = FileDigest.From(SHA256.HashData(file.Span));
        using var picture = await reader.ReadAsync(file, cancellation).ConfigureAwait(false);
        var analysis = await engine.AnalyseAsync(picture, request, cancellation).ConfigureAwait(false);
        return new SeenPicture(digest, analysis.Width, analysis.Height, analysis.IsDamaged, [.. analysis.Faces.Select(face => SeenFace.Of(face, digest))]);
    }
}
