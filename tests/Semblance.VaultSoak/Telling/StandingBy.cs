using Semblance.Recognition.Watch;
using Semblance.Video.Outlets.Mqtt;

namespace Semblance.VaultSoak.Telling;

/// <summary>Connects to a broker, says so, and waits to be killed.</summary>
internal static class StandingBy
{
    public const string Ready = "ready";

    public static async Task<int> RunAsync(string address, TextWriter said)
    {
        await using var outlet = new MqttOutlet(MqttAddress.Parse(address), [new CameraName("door")], tellsNames: false, TimeProvider.System);
        if (await outlet.StandByAsync(CancellationToken.None) is { IsTold: false } answer)
            throw new InvalidOperationException(answer.Why);
        await said.WriteLineAsync(Ready);
        await said.FlushAsync();
        await Task.Delay(Timeout.InfiniteTimeSpan);
        return 0;
    }
}
