using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Attempts;

/// <summary>
/// Counts claims of identity and the pictures that came with them, for each claimed name alone: somebody who is not enrolled is counted, paused and switched off like somebody who is.
/// A miss is on the disk before it is answered, so that starting anew resets nothing; of the pictures of a day those below the alarm are in memory alone.
/// </summary>
/// <param name="vault">Where it is kept.</param>
/// <param name="rules">The limits.</param>
/// <param name="time">The clock.</param>
/// <remarks>Thread-safe: one for a vault.</remarks>
public sealed class AttemptBook(FaceVault vault, AttemptRules rules, TimeProvider time)
{
    /// <summary>Claimed names that are held in memory; beyond, the half that was used longest ago is let go.</summary>
    private const int MostHeld = 100_000;

    /// <summary>Pictures between two notes of the budget on the disk.</summary>
    private const int ProbesPerNote = 10;

    private readonly ClaimShelf _shelf = new(vault, rules);
    private readonly Dictionary<Guid, ClaimState> _claims = [];
    private readonly Lock _gate = new();

    /// <summary>Begins a claim.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AttemptsPaused"/>, <see cref="ErrorCode.AttemptsOff"/>: it is not checked.</exception>
    internal Attempt Begin(GalleryId gallery, BlindIndex subject, string account, FileDigest probe)
    {
        var (id, now) = (ClaimShelf.IdOf(gallery, subject), time.GetUtcNow());
        lock (_gate)
        {
            var state = StateOf(id);
            var own = state.Begin(rules, account, now);
            try
            {
                var raisesAlarm = state.Count(rules, probe, now);
                if (state.Probes.Count >= rules.ProbesBeforeAlarm && state.Probes.Count % ProbesPerNote == 0)
                    _shelf.Put(id, state);
                return new Attempt(raisesAlarm, decision => End(id, state, own, decision));
            }
            catch
            {
                own.Pending--;
                throw;
            }
        }
    }

    /// <summary>Forgets all claims about a name.</summary>
    internal void Reset(GalleryId gallery, BlindIndex subject)
    {
        var id = ClaimShelf.IdOf(gallery, subject);
        lock (_gate)
        {
            _claims.Remove(id);
            _shelf.Remove(id);
        }
    }

    private void End(Guid id, ClaimState state, CallerMisses own, Decision? decision)
    {
        lock (_gate)
        {
            own.Pending--;
            if (decision is not { } made)
                return;
            var wasKept = state.IsWorthKeeping(rules);
            ClaimState.End(rules, own, made, time.GetUtcNow());
            if (made != Decision.Undecided && (wasKept || state.IsWorthKeeping(rules)))
                _shelf.Put(id, state);
        }
    }

    private ClaimState StateOf(Guid id)
    {
        if (_claims.TryGetValue(id, out var held))
            return held;
        if (_claims.Count >= MostHeld)
            LetGo();
        return _claims[id] = _shelf.Find(id) ?? new ClaimState();
    }

    private void LetGo()
    {
        foreach (var (id, _) in _claims.OrderBy(static one => one.Value.LastUse).Take(MostHeld / 2).Where(static one => one.Value.Callers.Values.All(static own => own.Pending == 0)).ToArray())
            _claims.Remove(id);
    }
}
