using Semblance.Imaging;

namespace Semblance.Recognition.Look;

/// <summary>Decodes pictures. A server puts a child process behind it, so that a hostile picture takes nothing else down.</summary>
public interface IPictureReader
{
    /// <summary>Decodes a picture.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The upright picture, which the caller disposes.</returns>
    /// <exception cref="Errors.SemblanceException">The picture is empty, too large, of an unknown or unsupported format, or broken beyond use.</exception>
    Task<Picture> ReadAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation);

    /// <summary>Time in decoding so far, over all pictures at once; without what waited for a place. Zero for a reader that does not measure.</summary>
    TimeSpan TimeDecoding => TimeSpan.Zero;
}
