using Semblance.Recognition.Asking;
using Semblance.Recognition.Identify;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Cli.Keeping;

/// <summary>Searches a gallery of the vault for the faces of pictures; each search is on record.</summary>
internal sealed class VaultSearch(OpenHouse house, GalleryName gallery, double? fpir, int top, Caller caller)
{
    public async Task<IReadOnlyList<SearchedPicture>> SearchAsync(IReadOnlyList<string> files, FaceSelection selection, IProgress<double> progress, CancellationToken cancellation)
    {
        var done = new List<SearchedPicture>(files.Count);
        foreach (var file in files)
        {
            var picture = await KnownPicture.ReadAsync(house.Engine!, file, new AnalysisRequest { Faces = selection }, cancellation);
            var faces = new List<SearchedFace>();
            foreach (var face in picture.Result.Analysis?.Faces ?? [])
                faces.Add(await SearchAsync(face, picture.Digest, cancellation));
            done.Add(new SearchedPicture(picture.Result, faces));
            progress.Report((double)done.Count / files.Count);
        }

        return done;
    }

    private async Task<SearchedFace> SearchAsync(AnalysedFace face, FileDigest file, CancellationToken cancellation)
    {
        if (Probe.Of(face, file) is not { } probe)
            return new SearchedFace(face, null, new Dictionary<SubjectId, string>());
        var answer = await house.Cases.Identify.HandleAsync(new IdentifyRequest(gallery, probe, caller) { FalsePositiveIdentificationRate = fpir, MaxCandidates = Math.Max(top, 2) }, cancellation);

        // Whoever lies below the threshold's uncertainty is a stranger to the picture, and is not even searched for; a search judges two at least.
        answer = answer with { Candidates = [.. answer.Candidates.Take(top)] };
        return new SearchedFace(face, answer, await house.Cases.NameFound.HandleAsync(gallery, [.. answer.Candidates.Select(candidate => candidate.Found.SubjectId)], cancellation));
    }
}
