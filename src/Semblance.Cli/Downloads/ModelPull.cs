using Semblance.Errors;

namespace Semblance.Cli.Downloads;

/// <summary>Pulls a model into a folder: fetch, check the digest, put the file in its place, add its catalogue entry.</summary>
internal sealed class ModelPull(ModelTransfer transfer)
{
    /// <summary>Runs it. A model that is there and whole is not fetched again; no network is touched then.</summary>
    /// <param name="model">Which.</param>
    /// <param name="folder">Where to; made if it is missing.</param>
    /// <param name="address">The address to fetch from.</param>
    /// <param name="progress">Told the share that is here, 0..1.</param>
    /// <param name="cancellation">Stops it; what has come is kept.</param>
    /// <exception cref="SemblanceException">It could not be fetched, was another file, or could not be written.</exception>
    public async Task<PullOutcome> RunAsync(AvailableModel model, string folder, Uri address, IProgress<double> progress, CancellationToken cancellation)
    {
        var target = Path.Combine(folder, model.File);
        try
        {
            var isThere = await FileDigest.IsAsync(target, model, cancellation);
            if (isThere && PulledCatalogue.Open(folder).Has(model))
                return new PullOutcome(target, new FileInfo(target).Length, IsNew: false, ResumedFrom: 0);
            using var held = FolderLock.Take(folder);
            RefuseToHideAnother(model, folder, isThere);
            var resumedFrom = isThere ? 0 : await FetchAsync(model, target, address, progress, cancellation);
            var bytes = new FileInfo(target).Length;
            PulledCatalogue.Open(folder).Add(model, bytes);
            return new PullOutcome(target, bytes, IsNew: !isThere, resumedFrom);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw DownloadFault.Disk(target, cause);
        }
    }

    /// <summary>Only a damaged copy of the very model is replaced; whatever else has its name belongs to somebody.</summary>
    private static void RefuseToHideAnother(AvailableModel model, string folder, bool isThere)
    {
        var catalogue = PulledCatalogue.Open(folder);
        if (catalogue.HasOther(model) || (!isThere && !catalogue.Has(model) && File.Exists(Path.Combine(folder, model.File))))
            throw DownloadFault.Occupied(model, folder);
    }

    private async Task<long> FetchAsync(AvailableModel model, string target, Uri address, IProgress<double> progress, CancellationToken cancellation)
    {
        using var part = PartFile.Open(target);
        var resumedFrom = part.Length;
        await transfer.FetchAsync(model, address, part, progress, cancellation);
        var digest = await part.DigestAsync(cancellation);
        if (!string.Equals(digest, model.Sha256, StringComparison.Ordinal))
        {
            part.Restart(tag: null);
            throw DownloadFault.WrongDigest(model, address, digest);
        }

        part.Complete();
        return resumedFrom;
    }
}
