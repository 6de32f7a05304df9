namespace Semblance.Client.Sending;

/// <summary>A picture that is sent.</summary>
/// <param name="Name">What it is called in answers, such as the file's name.</param>
/// <param name="Bytes">The file's bytes: JPEG, PNG, WebP, GIF, BMP, TIFF or AVIF.</param>
public sealed record PictureUpload(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Reads a picture's file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The picture, under the file's name.</returns>
    /// <exception cref="IOException">It can't be read.</exception>
    public static async Task<PictureUpload> ReadAsync(string path, CancellationToken cancellation = default) =>
        new(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false));

    /// <summary>Its name alone.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => Name;
}
