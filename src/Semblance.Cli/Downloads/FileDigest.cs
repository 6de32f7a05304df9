using System.Security.Cryptography;

namespace Semblance.Cli.Downloads;

/// <summary>The SHA-256 of files.</summary>
internal static class FileDigest
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static async Task<string> OfAsync(string path, CancellationToken cancellation)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 17, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return await OfAsync(stream, cancellation);
    }

    /// <summary>From the stream's position to its end.</summary>
    public static async Task<string> OfAsync(Stream stream, CancellationToken cancellation) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));

    /// <summary>Whether a file is there and is the model.</summary>
    public static async Task<bool> IsAsync(string path, AvailableModel model, CancellationToken cancellation) =>
        File.Exists(path)
        && (model.Bytes is null || new FileInfo(path).Length == model.Bytes)
        && string.Equals(await OfAsync(path, cancellation), model.Sha256, StringComparison.Ordinal);
}
