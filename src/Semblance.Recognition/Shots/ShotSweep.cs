using Semblance.Recognition.Asking;
using Semblance.Recognition.Erase;
using Semblance.Vault.Audit;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Shots;

/// <summary>Destroys shots that may not be kept any more. That they go is on record before the first one does.</summary>
internal sealed class ShotSweep(FaceVault vault, Happening happening, SubjectErasure names)
{
    /// <summary>Destroys them.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RunAsync(Caller caller, DateOnly today, string why, CancellationToken cancellation)
    {
        vault.Shots.RemoveUnfinished();
        var due = vault.Shots.Due(today);
        foreach (var own in due.Select(static one => one.Shot).OfType<KeptShot>().GroupBy(static shot => (shot.Gallery, shot.Subject)))
        {
            var happened = happening.OfVault(caller, AuditAction.Change, AuditOutcome.Done, why) with { Gallery = own.Key.Gallery.Value, Subject = names.PseudonymOf(own.Key.Gallery, own.Key.Subject) };
            await vault.Journal.RecordAsync(happened, cancellation).ConfigureAwait(false);
        }

        foreach (var (id, _) in due)
            vault.Shots.Remove(id);
        return due.Count;
    }
}
