namespace Semblance.Cli.Pictures;

/// <summary>A picture that can be read when its turn comes: a file, or one that a program makes.</summary>
/// <param name="Name">What tables and pages call it: for a file its path.</param>
/// <param name="ReadAsync">Gives the bytes of a picture file. Called once, from any thread.</param>
internal sealed record PictureInput(string Name, Func<CancellationToken, Task<byte[]>> ReadAsync)
{
    /// <summary>A picture file.</summary>
    public static PictureInput File(string path) => new(path, cancellation => PictureFiles.ReadAsync(path, cancellation));
}
