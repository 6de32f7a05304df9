using System.Globalization;

namespace Semblance.VaultSoak.House;

/// <summary>What crashes met.</summary>
public sealed class CrashTally
{
    private readonly SortedDictionary<string, int> _under = new(StringComparer.Ordinal);

    public int Rounds { get; private set; }

    /// <summary>Operations that the house holds in the end.</summary>
    public int Operations { get; private set; }

    /// <summary>Rounds in which the operation that was under way was kept, though nobody had been told yet.</summary>
    public int Unacknowledged { get; private set; }

    public int Under(HouseOperation operation) => _under.GetValueOrDefault(operation.ToString());

    internal void Add(string under, int operations, bool isMore)
    {
        _under[under] = _under.GetValueOrDefault(under) + 1;
        (Rounds, Operations, Unacknowledged) = (Rounds + 1, operations, Unacknowledged + (isMore ? 1 : 0));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Rounds} crashes, {Operations} operations: 0 acknowledged lost, 0 erasures undone, 0 starts refused, 0 mixtures, chain whole; in {Unacknowledged} rounds the operation under way was kept and not yet acknowledged. Crashes fell into: {string.Join(", ", _under.Select(one => $"{one.Key} {one.Value}"))}.");
}
