using Semblance.Recognition.Watch;
using Semblance.VaultSoak.House;

namespace Semblance.VaultSoak.Telling;

/// <summary>Lets people come and go before a camera and tells an outlet of it until it is killed, and says of each event, once it is on record, which it was.</summary>
internal static class OutletDriver
{
    public const string Open = "open";

    private const int AtOnce = 4;

    public static async Task<int> RunAsync(HousePlace place, Uri address, TextWriter acknowledgements)
    {
        await using var house = await WatchedHouse.OpenAsync(place, address);
        var guard = await house.GuardAsync();
        house.Pump.Start();
        await SayAsync(acknowledgements, Open);
        for (var track = 0L; ; track++)
        {
            await TellAsync(await guard.SeeAsync(track, WatchedHouse.Seen(), CancellationToken.None));
            foreach (var told in await guard.LeaveAsync(track - AtOnce, CancellationToken.None))
                await TellAsync(told);
        }

        async Task TellAsync(WatchEvent? told)
        {
            if (told is null)
                return;
            house.Pump.Wake();
            await SayAsync(acknowledgements, told.Id.ToString("D"));
        }
    }

    private static async Task SayAsync(TextWriter acknowledgements, string line)
    {
        await acknowledgements.WriteLineAsync(line);
        await acknowledgements.FlushAsync();
    }
}
