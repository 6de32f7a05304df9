using System.Diagnostics;
using Semblance.VaultSoak.Driving;
using Semblance.VaultSoak.House;

namespace Semblance.VaultSoak.Telling;

/// <summary>
/// Kills a process that watches and tells at random moments, again and again, while the receiver fails half of the time. At the end every event that was acknowledged or is on record has arrived,
/// and those of each visit in their order.
/// </summary>
/// <param name="place">Where the house is.</param>
/// <param name="seed">Of the moments and of the receiver's moods.</param>
public sealed class OutletLoop(HousePlace place, int seed)
{
    private const int LongestMilliseconds = 2_000;

    private static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(5);

    private readonly Random _random = new(seed);
    private readonly HashSet<Guid> _acknowledged = [];

    /// <summary>Runs the loop.</summary>
    /// <returns>What happened, in a sentence.</returns>
    /// <exception cref="InvalidDataException">An event was lost, or came out of order.</exception>
    public async Task<string> RunAsync(int rounds)
    {
        var moods = new Random(seed);
        await using var receiver = new EventReceiver(_ => MoodOf(moods));
        for (var round = 0; round < rounds; round++)
            await RoundAsync(receiver.Address);
        return await JudgeAsync(rounds, receiver);
    }

    /// <summary>Half of all are taken; a hanging one costs time and is rare.</summary>
    public static ReceiverMood MoodOf(Random random)
    {
        lock (random)
        {
            return random.Next(100) switch
            {
                < 50 => ReceiverMood.Take,
                < 60 => ReceiverMood.TakeAndClose,
                < 80 => ReceiverMood.Fail,
                < 98 => ReceiverMood.Close,
                _ => ReceiverMood.Hang,
            };
        }
    }

    private async Task RoundAsync(Uri address)
    {
        using var child = Child.Start(["drive-outlet", place.Folder, address.AbsoluteUri]);
        if (await child.StandardOutput.ReadLineAsync() is var said && !string.Equals(said, OutletDriver.Open, StringComparison.Ordinal))
            throw new InvalidDataException($"The child said '{said}': {await child.StandardError.ReadToEndAsync()}");
        await Task.Delay(_random.Next(LongestMilliseconds));
        child.Kill();
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Guid.TryParse(line, out var id)) // the last line may be cut off
                _acknowledged.Add(id);
        }

        await child.WaitForExitAsync();
    }

    private async Task<string> JudgeAsync(int rounds, EventReceiver receiver)
    {
        await using var house = await WatchedHouse.OpenAsync(place, receiver.Address);
        var before = (await house.Pump.StatusAsync(CancellationToken.None)).Waiting;
        var began = Stopwatch.GetTimestamp();
        house.Pump.Start();
        await house.Pump.StopAsync(LongestDrain);
        var arrived = receiver.Received.Select(static one => one.Id).ToHashSet();
        var onRecord = house.OnRecord();
        Demand(_acknowledged.IsSubsetOf(arrived), $"{_acknowledged.Except(arrived).Count()} acknowledged events never arrived");
        Demand(arrived.Count == onRecord, $"{onRecord} events are on record, and {arrived.Count} arrived");
        Demand(receiver.IsInOrder, "the events of a visit arrived out of order");
        var repeated = receiver.Received.Count - arrived.Count;
        return FormattableString.Invariant($"{rounds} kills: {_acknowledged.Count} events acknowledged, {onRecord} on record, all of them arrived, each visit in order; {receiver.Asked} posts, {repeated} of them repetitions; {before} waited after the last kill and were told in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s.");
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidDataException(otherwise + ".");
    }
}
