using Semblance.Recognition.Asking;
using Semblance.Recognition.Identify;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Keeping;

/// <summary>Looks for the people of a gallery in pictures, one picture after the other.</summary>
internal sealed class GallerySearchRun(OpenHouse house, GalleryName gallery, double? fpir, FaceSelection faces, Caller caller)
{
    private readonly AnalysisRequest _request = new() { Faces = faces };

    public async Task<IReadOnlyList<SearchedPicture>> SearchAsync(IReadOnlyList<string> files, IProgress<double> progress, CancellationToken cancellation)
    {
        var done = new List<SearchedPicture>(files.Count);
        foreach (var file in files)
        {
            done.Add(await SearchAsync(await KnownPicture.ReadAsync(house.Engine!, file, _request, cancellation), cancellation));
            progress.Report((double)done.Count / files.Count);
        }

        return done;
    }

    private async Task<SearchedPicture> SearchAsync(KnownPicture picture, CancellationToken cancellation)
    {
        var answers = new List<SearchedFace>();
        foreach (var face in picture.Result.Analysis?.Faces ?? [])
        {
            var answer = Probe.Of(face, picture.Digest) is { } probe
                ? await house.Cases.Identify.HandleAsync(new IdentifyRequest(gallery, probe, caller) { FalsePositiveIdentificationRate = fpir }, cancellation)
                : null;
            answers.Add(new SearchedFace(face, answer));
        }

        return new SearchedPicture(picture.Result, answers);
    }
}
