using Semblance.Embedding;
using Semblance.Imaging;
using Semblance.Quality;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Identify;
using Semblance.Vault.Galleries;
using Semblance.Video.Redaction;

namespace Semblance.Cli.Redacting;

/// <summary>Asks a gallery of the vault whether a face is of it; each search is on record.</summary>
internal sealed class GalleryNaming(IdentifyHandler identify, GalleryName gallery, Caller caller) : IFaceNaming
{
    public async Task<Verdict> VerdictAsync(FaceEmbedding face, QualityReport quality, Picture picture, CancellationToken cancellation)
    {
        var probe = Probe.Of(face, quality, "the probe", picture);
        return (await identify.HandleAsync(new IdentifyRequest(gallery, probe, caller), cancellation)).Verdict;
    }
}
