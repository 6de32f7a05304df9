using System.Globalization;
using Semblance.Errors;
using Semblance.VaultSoak.House;

namespace Semblance.VaultSoak.Faults;

/// <summary>
/// Works through a script in a whole house, in blocks of some operations, each from its opening to its closing. Within a block the first call that changes a file fails, then the second, and
/// so on; each time the house is put back to the block's beginning. After each failure it must open, hold all that was acknowledged, and go on to the block's end.
/// </summary>
/// <param name="folder">Where; memory is fastest.</param>
/// <param name="first">Operations that are done before without a failure, whole blocks.</param>
/// <param name="operations">Operations of the script, those included.</param>
/// <param name="modes">Ways to fail.</param>
/// <param name="isEach">Whether every call fails in every way; else the ways take turns.</param>
/// <param name="stride">1 for every call, more for some.</param>
public sealed class HouseSweep(string folder, int first, int operations, IReadOnlyList<FaultMode> modes, bool isEach, int stride)
{
    private const int Seed = 7;
    private const int Block = 10;
    private const int Doubt = 3; // random keys lie in other pages each time: a run may have some calls less than the one before

    private readonly string _before = Path.Combine(folder, "before");
    private readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);
    private readonly string _faulty = Path.Combine(folder, "faulty-vault");
    private HousePlace _place = new(folder);
    private HouseWitness _witness = new(new HousePlace(folder), Seed);
    private int _turn;
    private int _copies;

    /// <summary>How many runs there were.</summary>
    public int Runs { get; private set; }

    /// <summary>How many of them were refused something.</summary>
    public int Failures { get; private set; }

    /// <summary>How many calls the whole script has, openings and closings of the blocks included.</summary>
    public long Calls { get; private set; }

    /// <summary>Runs it.</summary>
    /// <exception cref="InvalidDataException">A promise was broken; the message says which.</exception>
    public async Task RunAsync()
    {
        if (Directory.Exists(_before))
            Directory.Delete(_before, recursive: true);
        Directory.CreateDirectory(_before);
        for (var from = 0; from < operations; from += Block)
        {
            var to = Math.Min(from + Block, operations);
            if (from >= first)
                await SweepAsync(from, to);
            await AdvanceAsync(from, to);
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"operations {first + 1} to {operations} of {Calls} calls, {Runs} runs, {Failures} of them refused something: 0 acknowledged lost, 0 erasures undone, 0 starts refused, 0 mixtures. Refused: {string.Join(", ", _refusals.Select(one => $"{one.Key} {one.Value}"))}.");

    /// <summary>Every call of a block, until runs have fewer calls than the one that should fail.</summary>
    private async Task SweepAsync(int from, int to)
    {
        var (calls, unhit) = (0L, 0);
        for (var nth = 1L; unhit < Doubt; nth += stride)
        {
            foreach (var mode in isEach ? modes : [modes[_turn++ % modes.Count]])
                calls = await RunAsync(nth, mode, from, to);
            unhit = calls < nth ? unhit + 1 : 0;
        }

        Calls += calls;
    }

    private async Task<long> RunAsync(long nth, FaultMode mode, int from, int to)
    {
        PutBack();
        var witness = _witness.Twin(_place);
        var acknowledged = from;
        try
        {
            FaultLibrary.Arm(nth, mode);
            acknowledged = await WorkAsync(witness, from, to);
            var calls = FaultLibrary.Calls();
            FaultLibrary.Disarm();
            await FinishAsync(witness, acknowledged, to);
            Runs++;
            return calls;
        }
        catch (Exception broken)
        {
            throw new InvalidDataException($"{mode} at call {nth} of operations {from} to {to}, after {acknowledged}: {broken}", broken);
        }
    }

    /// <summary>Works until something is refused.</summary>
    private async Task<int> WorkAsync(HouseWitness witness, int from, int to)
    {
        var acknowledged = from;
        var under = "opening";
        try
        {
            await using var house = await SoakHouse.OpenAsync(_place, Seed, from);
            var script = new HouseScript(Seed);
            script.SkipTo(from);
            while (script.Made < to)
            {
                var step = script.Next();
                under = step.Operation.ToString();
                if (await house.DoAsync(step, script.Now) is { } made)
                    witness.Meet(made);
                acknowledged = script.Made;
            }

            under = "closing";
        }
        catch (SemblanceException refusal) when (Refusals.IsOfDisk(refusal))
        {
            Failures++;
            var key = $"{under} {refusal.Code}";
            _refusals[key] = _refusals.GetValueOrDefault(key) + 1;
        }

        return acknowledged;
    }

    private async Task FinishAsync(HouseWitness witness, int acknowledged, int to)
    {
        await using var house = await SoakHouse.OpenAsync(_place, Seed, acknowledged);
        await witness.DemandAsync(house, acknowledged);
        var script = new HouseScript(Seed);
        script.SkipTo(witness.Kept);
        while (script.Made < to)
        {
            var step = script.Next();
            if (await house.DoAsync(step, script.Now) is { } made)
                witness.Meet(made);
        }

        if (await witness.DemandAsync(house, Math.Max(to, witness.Kept)))
            throw new InvalidDataException("the house holds more than was done");
        if (await house.Vault.Store.CheckAsync(CancellationToken.None) is [var fault, ..])
            throw new InvalidDataException(fault);
    }

    /// <summary>Puts the house back to the block's beginning, under a name of its own: a connection that the runtime closes late removes its log by name, and it must be that of no later run.</summary>
    private void PutBack()
    {
        if (Directory.Exists(_faulty))
            Directory.Delete(_faulty, recursive: true);
        _place = new HousePlace(Path.Combine(_faulty, string.Create(CultureInfo.InvariantCulture, $"house-{++_copies}")));
        FolderCopy.Make(_before, _place.Folder);
    }

    /// <summary>Does the block without a failure, for the next one to begin from.</summary>
    private async Task AdvanceAsync(int from, int to)
    {
        PutBack();
        FaultLibrary.Disarm();
        _witness = _witness.Twin(_place);
        await WorkAsync(_witness, from, to);
        await _witness.DemandAsync(to);
        FolderCopy.Make(_place.Folder, _before);
    }
}
