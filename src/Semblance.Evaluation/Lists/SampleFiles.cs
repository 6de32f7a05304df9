namespace Semblance.Evaluation.Lists;

/// <summary>Finds the picture files of a list or folder.</summary>
public static class SampleFiles
{
    private static readonly string[] Known =
        [".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".avif", ".heic", ".heif"];

    /// <summary>
    /// The file name extensions that count as pictures, in the order in which they are tried: those of the formats that the decoder reads, and
    /// HEIC, which it refuses with advice. Files of any other kind are no pictures, so they are no failures to enrol either.
    /// </summary>
    public static IReadOnlyList<string> Extensions { get; } = Array.AsReadOnly(Known);

    /// <summary>True when a file's name ends like a picture's; letter case does not matter.</summary>
    /// <param name="path">A file name or path.</param>
    public static bool IsPicture(string path) =>
        Known.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds a file by its path without extension.</summary>
    /// <param name="stem">The path without extension.</param>
    /// <returns>The first file that exists with a known extension, in lower or upper case; null when there is none.</returns>
    public static string? FindByStem(string stem)
    {
        foreach (var extension in Known)
        {
            if (File.Exists(stem + extension))
                return stem + extension;
            if (File.Exists(stem + extension.ToUpperInvariant()))
                return stem + extension.ToUpperInvariant();
        }
        return null;
    }
}
