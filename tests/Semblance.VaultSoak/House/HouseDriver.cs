using System.Globalization;

namespace Semblance.VaultSoak.House;

/// <summary>Works through a script until it is killed, and says of each operation when it begins and, after it is durable, that it is done.</summary>
internal static class HouseDriver
{
    public const string Ready = "ready";
    public const string Open = "open";

    public static async Task<int> RunAsync(HousePlace place, int seed, int from, TextWriter acknowledgements)
    {
        await SayAsync(acknowledgements, Ready);
        await using var house = await SoakHouse.OpenAsync(place, seed, from);
        await SayAsync(acknowledgements, Open);
        var script = new HouseScript(seed);
        script.SkipTo(from);
        while (true)
        {
            var step = script.Next();
            await SayAsync(acknowledgements, string.Create(CultureInfo.InvariantCulture, $"begin {script.Made} {step.Operation}"));
            var made = await house.DoAsync(step, script.Now);
            await SayAsync(acknowledgements, string.Create(CultureInfo.InvariantCulture, $"done {script.Made} {made}"));
        }
    }

    private static async Task SayAsync(TextWriter acknowledgements, string line)
    {
        await acknowledgements.WriteLineAsync(line);
        await acknowledgements.FlushAsync();
    }
}
