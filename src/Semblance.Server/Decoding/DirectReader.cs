using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Recognition.Look;

namespace Semblance.Server.Decoding;

/// <summary>Decodes pictures in this process: for tests and for those who trust their senders.</summary>
/// <param name="limits">What a picture may cost.</param>
public sealed class DirectReader(PictureLimits limits) : IPictureReader
{
    /// <inheritdoc/>
    public Task<Picture> ReadAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation) => Task.Run(() => PictureDecoder.Decode(file, limits), cancellation);
}
