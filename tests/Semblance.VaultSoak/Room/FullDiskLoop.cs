using System.Globalization;
using Semblance.Errors;
using Semblance.VaultSoak.House;

namespace Semblance.VaultSoak.Room;

/// <summary>
/// Works in a house until its disk is full, opens it again while it is full and after room was made, and goes on. Each refusal must be a typed one, and nothing that was acknowledged may be lost.
/// </summary>
public sealed class FullDiskLoop(SmallDisk disk, int seed)
{
    private const int MostRoom = 384 * 1024;
    private const int AfterRoom = 4;

    private readonly HousePlace _place = new(Path.Combine(disk.Root, "house"));
    private readonly HouseWitness _witness = new(new HousePlace(Path.Combine(disk.Root, "house")), seed);
    private readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);
    private readonly Random _random = new(seed);

    /// <summary>How often which operation or opening was refused, and by which error.</summary>
    public IReadOnlyDictionary<string, int> Refused => _refusals;

    /// <summary>Operations that the house holds.</summary>
    public int Operations => _witness.Kept;

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
                throw new InvalidDataException($"Round {round}, operation {_witness.Kept}: {broken.Message}", broken);
            }
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Operations} operations: 0 acknowledged lost, 0 erasures undone, opened again each time. Refused: {string.Join(", ", _refusals.Select(one => $"{one.Key} {one.Value}"))}.");

    private async Task RoundAsync(int room)
    {
        disk.Leave(room);
        var acknowledged = await FillAsync(_witness.Kept, int.MaxValue);
        await RefusedAsync("opening a full disk", async () => await (await SoakHouse.OpenAsync(_place, seed, acknowledged)).DisposeAsync());
        disk.MakeRoom();
        await _witness.DemandAsync(acknowledged);
        if (await FillAsync(_witness.Kept, AfterRoom) is var done && done != _witness.Kept + AfterRoom)
            throw new InvalidDataException($"Only {done - _witness.Kept} operations were done after room was made.");
        await _witness.DemandAsync(_witness.Kept + AfterRoom);
    }

    /// <summary>Works until it is refused, or so many operations are done.</summary>
    private async Task<int> FillAsync(int from, int most)
    {
        var script = new HouseScript(seed);
        script.SkipTo(from);
        var acknowledged = from;
        HouseStep? step = null;
        await RefusedAsync(() => step?.Operation.ToString() ?? "opening", async () =>
        {
            await using var house = await SoakHouse.OpenAsync(_place, seed, from);
            while (acknowledged - from < most)
            {
                step = script.Next();
                if (await house.DoAsync(step, script.Now) is { } made)
                    _witness.Meet(made);
                acknowledged = script.Made;
            }
        });
        return acknowledged;
    }

    private Task RefusedAsync(string what, Func<Task> work) => RefusedAsync(() => what, work);

    private async Task RefusedAsync(Func<string> what, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (SemblanceException refusal) when (Refusals.IsOfDisk(refusal))
        {
            var key = $"{what()} {refusal.Code}";
            _refusals[key] = _refusals.GetValueOrDefault(key) + 1;
        }
    }
}
