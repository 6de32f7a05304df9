using System.Text;

namespace Semblance.Inference.Graph;

/// <summary>Keeps receipts as small files: beside the model where that folder can be written to, else in the cache folder, else nowhere.</summary>
internal static class ReceiptStore
{
    private const int MostBytes = 2048;
    private const int DigitsInName = 16;

    /// <summary>The name of a model's receipt.</summary>
    /// <param name="sourceSha256">SHA-256 of the published model.</param>
    /// <returns>A file name with the digest's first digits and the rewrite's version.</returns>
    public static string FileName(string sourceSha256) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sourceSha256[..DigitsInName]}.graph-v{PReluRewrite.Version}.receipt");

    /// <summary>Looks for a readable receipt.</summary>
    /// <param name="sourceSha256">SHA-256 of the published model.</param>
    /// <param name="options">The two folders.</param>
    /// <returns>The first receipt that is whole, or null. Whether it fits is for the caller to see.</returns>
    public static GraphReceipt? Find(string sourceSha256, GraphOptions options) =>
        Folders(options).Select(folder => Read(Path.Combine(folder, FileName(sourceSha256)))).FirstOrDefault(receipt => receipt is not null);

    /// <summary>Keeps a receipt in the first folder that takes it.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="options">The two folders.</param>
    /// <returns>The file's path, or null when no folder took it.</returns>
    public static string? Keep(GraphReceipt receipt, GraphOptions options) =>
        Folders(options).Select(folder => Write(folder, receipt)).FirstOrDefault(path => path is not null);

    private static IEnumerable<string> Folders(GraphOptions options) =>
        new[] { options.ModelFolder, options.CacheFolder }.OfType<string>().Where(folder => folder.Length > 0);

    private static GraphReceipt? Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (file.Length > MostBytes)
                return null;
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return GraphReceipt.Parse(Encoding.UTF8.GetString(bytes));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Write(string folder, GraphReceipt receipt)
    {
        var path = Path.Combine(folder, FileName(receipt.Source));
        var passing = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            if (ClosedForWriting(folder))
                return null;
            Directory.CreateDirectory(folder);
            File.WriteAllText(passing, receipt.Write());
            // A rename is whole or not at all, so a reader never sees half a receipt.
            File.Move(passing, path, overwrite: true);
            return path;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Remove(passing);
            return null;
        }
    }

    /// <summary>A folder without any write permission is left alone, also by a superuser who could write to it all the same.</summary>
    private static bool ClosedForWriting(string folder)
    {
        const UnixFileMode Write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        return !OperatingSystem.IsWindows() && Directory.Exists(folder) && (File.GetUnixFileMode(folder) & Write) == UnixFileMode.None;
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The folder takes no writes; there is then nothing to remove either.
        }
    }
}
