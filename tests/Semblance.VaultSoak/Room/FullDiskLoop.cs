using System.Globalization;
using Semblance.Errors;
using Semblance.VaultSoak.House;

namespace Semblance.VaultSoak.Room;

/// <summary>
/// Works in a house until its disk is full, and goes on when room was made: in the same process where the rows had no room, for that refusal says that room is enough; and always after it was
/// opened anew, which is also tried while the disk is full. Each refusal must be a typed one, and nothing that was acknowledged may be lost.
/// </summary>
public sealed class FullDiskLoop(SmallDisk disk, int seed)
{
    private const int MostRoom = 384 * 1024;
    private const int LittleRoom = 32 * 1024;
    private const int AfterRoom = 4;

    private readonly HousePlace _place = new(Path.Combine(disk.Root, "house"));
    private readonly HouseWitness _witness = new(new HousePlace(Path.Combine(disk.Root, "house")), seed);
    private readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);
    private readonly Random _random = new(seed);
    private int _done;
    private string _under = string.Empty;

    /// <summary>How often which operation or opening was refused, and by which error.</summary>
    public IReadOnlyDictionary<string, int> Refused => _refusals;

    /// <summary>How often it went on in the same process.</summary>
    public int InPlace { get; private set; }

    /// <summary>Fills the disk so many times.</summary>
    /// <exception cref="InvalidDataException">A promise was broken; the message says which.</exception>
    public async Task RunAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            try
            {
                await RoundAsync(_random.Next(MostRoom));
            }
            catch (Exception broken)
            {
                throw new InvalidDataException($"Round {round}, {_under} after {_done} operations: {broken.Message}", broken);
            }
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_witness.Kept} operations: 0 acknowledged lost, 0 erasures undone, opened again each time, {InPlace} times gone on without that. Refused: {string.Join(", ", _refusals.Select(one => $"{one.Key} {one.Value}"))}.");

    private async Task RoundAsync(int room)
    {
        disk.Leave(room);
        _done = _witness.Kept;
        await RefusedAsync("opening", FillAsync);
        disk.Leave(room % LittleRoom);
        await RefusedAsync("opening a full disk", async () => await (await SoakHouse.OpenAsync(_place, seed, _done)).DisposeAsync());
        disk.MakeRoom();
        await _witness.DemandAsync(_done);
        _done = _witness.Kept;
        await using (var house = await SoakHouse.OpenAsync(_place, seed, _done))
            await WorkAsync(house, _done + AfterRoom);
        await _witness.DemandAsync(_done);
    }

    private async Task FillAsync()
    {
        await using var house = await SoakHouse.OpenAsync(_place, seed, _done);
        var refusal = await RefusedAsync("closing", () => WorkAsync(house, int.MaxValue));
        if (refusal?.Code != ErrorCode.VaultFull)
            return;
        disk.MakeRoom();
        _done = await _witness.KeptInAsync(house, _done);
        await WorkAsync(house, _done + AfterRoom);
        InPlace++;
    }

    private async Task WorkAsync(SoakHouse house, int to)
    {
        var script = new HouseScript(seed);
        script.SkipTo(_done);
        while (_done < to)
        {
            var step = script.Next();
            _under = step.Operation.ToString();
            if (await house.DoAsync(step, script.Now) is { } made)
                _witness.Meet(made);
            _done = script.Made;
        }
    }

    private async Task<SemblanceException?> RefusedAsync(string what, Func<Task> work)
    {
        _under = what;
        try
        {
            await work();
            return null;
        }
        catch (SemblanceException refusal) when (Refusals.IsOfDisk(refusal))
        {
            var key = $"{_under} {refusal.Code}";
            _refusals[key] = _refusals.GetValueOrDefault(key) + 1;
            return refusal;
        }
    }
}
