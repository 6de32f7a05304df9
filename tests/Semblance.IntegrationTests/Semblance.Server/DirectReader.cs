using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Recognition.Look;

namespace Semblance.IntegrationTests.Server;

/// <summary>Decodes pictures in this process: what a test of something else needs no child for.</summary>
/// <param name="limits">What a picture may cost.</param>
internal sealed class DirectReader(PictureLimits limits) : IPictureReader
{
    /// <inheritdoc/>
    public Task<Picture> ReadAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation) => Task.Run(() => PictureDecoder.Decode(file, limits), cancellation);
}
