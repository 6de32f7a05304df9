using Semblance.Errors;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Release;

/// <summary>The answers that wait for a second account, and for how long they do.</summary>
internal sealed class WithheldShelf(FaceVault vault, TimeProvider time)
{
    /// <summary>For how long an answer waits: 7 days.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public void Put(WithheldAnswer answer) => vault.Withheld.Put(answer.Id, WithheldText.Write(answer));

    /// <summary>An answer that still waits.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: none, or its time is over.</exception>
    public WithheldAnswer Demand(Guid id) => vault.Withheld.Find(id) is { } body && WithheldText.Read(id, body) is { } answer && !IsOld(answer)
        ? answer
        : throw Missing(id);

    /// <summary>What is said where nothing waits, or nothing that may be asked about.</summary>
    public static SemblanceException Missing(Guid id) =>
        new(ErrorCode.VaultRuleBroken, $"No answer waits under {id}.", FormattableString.Invariant($"An answer waits for {Longest.TotalDays:0} days and is told once; 'release list' shows what waits. Search again where it is over."));

    public IReadOnlyList<WithheldAnswer> List() => [.. All().Where(answer => !IsOld(answer)).OrderBy(answer => answer.At)];

    public void Remove(Guid id) => vault.Withheld.Remove(id);

    /// <summary>Destroys the answers whose time is over.</summary>
    /// <returns>How many.</returns>
    public int RemoveOld()
    {
        var old = All().Where(IsOld).ToArray();
        foreach (var answer in old)
            Remove(answer.Id);
        return old.Length;
    }

    private IEnumerable<WithheldAnswer> All() => vault.Withheld.List().Select(id => (Id: id, Body: vault.Withheld.Find(id))).Where(one => one.Body is not null).Select(one => WithheldText.Read(one.Id, one.Body));

    private bool IsOld(WithheldAnswer answer) => answer.At + Longest <= time.GetUtcNow();
}
