using System.Security.Cryptography;
using Semblance.Cli.Pictures;
using Semblance.Errors;
using Semblance.Vault.Rows;

namespace Semblance.Cli.Keeping;

/// <summary>A picture with the digest of its file, which is what the record names it by.</summary>
/// <param name="Result">The analysis, or what was wrong.</param>
/// <param name="Digest">The SHA-256 of the file.</param>
internal sealed record KnownPicture(PictureResult Result, FileDigest Digest)
{
    /// <summary>Reads and analyses a file; what is wrong with the picture is part of the result.</summary>
    public static async Task<KnownPicture> ReadAsync(FaceEngine engine, string file, AnalysisRequest request, CancellationToken cancellation) =>
        (await ReadUnlessAsync(new HashSet<FileDigest>(), engine, file, request, cancellation))!;

    /// <summary>The same, unless its digest is known: then nothing is analysed.</summary>
    public static async Task<KnownPicture?> ReadUnlessAsync(IReadOnlySet<FileDigest> known, FaceEngine engine, string file, AnalysisRequest request, CancellationToken cancellation)
    {
        var bytes = await PictureFiles.ReadAsync(file, cancellation);
        var digest = FileDigest.From(SHA256.HashData(bytes));
        if (known.Contains(digest))
            return null;
        try
        {
            return new KnownPicture(new PictureResult(file, await engine.AnalyseAsync(bytes, request, cancellation), null), digest);
        }
        catch (SemblanceException refusal) when (refusal.Code is >= ErrorCode.InputEmpty and <= ErrorCode.InputDamaged)
        {
            return new KnownPicture(new PictureResult(file, null, refusal), digest);
        }
    }
}
