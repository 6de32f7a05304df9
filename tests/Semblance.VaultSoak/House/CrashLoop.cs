using System.Diagnostics;
using System.Globalization;
using Semblance.VaultSoak.Driving;

namespace Semblance.VaultSoak.House;

/// <summary>Lets a child process work in a house, ends it at a random moment, and has a witness look at what is left.</summary>
/// <param name="place">Where the house is.</param>
/// <param name="seed">Of the script and of the moments.</param>
/// <param name="crash">Ends the child and whatever dies with it, and makes the house's place usable again.</param>
public sealed class CrashLoop(HousePlace place, int seed, Func<Process, Task> crash)
{
    private const int LongestMilliseconds = 900;
    private const int LongestOpening = 350;
    private const int OpeningEach = 5;

    private readonly Random _random = new(seed);
    private readonly HouseWitness _witness = new(place, seed);
    private readonly CrashTally _tally = new();

    /// <summary>Runs the loop.</summary>
    /// <exception cref="InvalidDataException">A promise was broken; the message says which.</exception>
    public async Task<CrashTally> RunAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            try
            {
                await RoundAsync(isOpening: round % OpeningEach == OpeningEach - 1);
            }
            catch (Exception broken)
            {
                throw new InvalidDataException($"Round {round}: {broken.Message}", broken);
            }
        }

        return _tally;
    }

    private async Task RoundAsync(bool isOpening)
    {
        using var child = Child.Start(["drive-house", Text(seed), Text(_witness.Kept), .. place.Arguments]);
        await DemandAsync(child, HouseDriver.Ready);
        if (!isOpening)
            await DemandAsync(child, HouseDriver.Open);
        await Task.Delay(_random.Next(isOpening ? LongestOpening : LongestMilliseconds));
        await crash(child);
        var (acknowledged, under) = await HearAsync(child, isOpening);
        await child.WaitForExitAsync();
        var isMore = await _witness.DemandAsync(acknowledged);
        _tally.Add(under, _witness.Kept, isMore);
    }

    private async Task<(int Acknowledged, string Under)> HearAsync(Process child, bool isOpening)
    {
        var (acknowledged, under) = (_witness.Kept, isOpening ? "the opening" : "no operation");
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            switch (line.Split(' '))
            {
                case [HouseDriver.Open]:
                    under = "no operation";
                    break;
                case ["begin", _, var operation]:
                    under = operation;
                    break;
                case ["done", var number, var subject]:
                    (acknowledged, under) = (int.Parse(number, CultureInfo.InvariantCulture), "no operation");
                    if (Guid.TryParse(subject, out var made))
                        _witness.Meet(made);
                    break;
            }
        }

        return (acknowledged, under);
    }

    private static async Task DemandAsync(Process child, string line)
    {
        if (await child.StandardOutput.ReadLineAsync() is var said && !string.Equals(said, line, StringComparison.Ordinal))
            throw new InvalidDataException($"The child said '{said}' instead of '{line}': {await child.StandardError.ReadToEndAsync()}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
