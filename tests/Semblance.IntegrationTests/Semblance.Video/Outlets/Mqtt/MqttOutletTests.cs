using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Semblance.Recognition.Watch;
using Semblance.UnitTests.Video.Outlets;
using Semblance.Video.Outlets;
using Semblance.Video.Outlets.Mqtt;
using Semblance.VaultSoak.Driving;

namespace Semblance.IntegrationTests.Video.Outlets.Mqtt;

/// <summary><see cref="MqttOutlet"/> and <see cref="MqttLine"/> against a real broker, heard by another program.</summary>
public sealed class MqttOutletTests
{
    private static readonly CameraName Door = new("door");

    private static readonly OutletOptions Hurried = new() { FirstRetry = TimeSpan.FromSeconds(0.05), LongestRetry = TimeSpan.FromSeconds(0.2), Poll = TimeSpan.FromSeconds(0.05) };

    public MqttOutletTests() => Assert.SkipWhen(MosquittoBroker.Obstacle is not null, MosquittoBroker.Obstacle ?? string.Empty);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_there_is_and_that_it_is_there_is_retained_and_nothing_about_people()
    {
        await using var broker = await MosquittoBroker.StartAsync();
        await using var outlet = OutletAt(broker, tellsNames: true);
        Assert.True((await outlet.StandByAsync(Cancellation)).IsTold);
        Assert.True((await outlet.TellAsync(Now(MadeEvent.Match()), "Ada Lovelace", Cancellation)).IsTold);
        using var listener = await MosquittoListener.StartAsync(broker, "#");
        Assert.Equal(
            ["1 homeassistant/event/semblance/door_events/config", "1 homeassistant/sensor/semblance/door_people/config", "1 semblance/available", "1 semblance/cameras/door/person"],
            listener.Retained.Select(static line => string.Join(' ', line.Split(' ')[..2])).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Contains("1 semblance/available online", listener.Retained, StringComparer.Ordinal);
        Assert.Contains("1 semblance/cameras/door/person 1", listener.Retained, StringComparer.Ordinal);
        Assert.DoesNotContain(listener.Retained, static line => line.Contains("ada", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Events_arrive_under_all_their_topics()
    {
        await using var broker = await MosquittoBroker.StartAsync();
        using var listener = await MosquittoListener.StartAsync(broker, "semblance/#");
        var pending = new MadePending();
        pending.Add(Now(MadeEvent.Of()), Now(MadeEvent.Match()), Now(MadeEvent.Of(1, 3, WatchEventKind.TrackEnded)));
        await using (var outlet = OutletAt(broker, tellsNames: true))
        {
            await using var pump = Pump(outlet, pending);
            await pump.StopAsync(TimeSpan.FromSeconds(30));
        }

        string[] topics =
        [
            "cameras/door/person", "available", "events", "door/events", "cameras/door/person",
            "events", "door/events", "tracked_object_update", "matches/ada",
            "events", "door/events", "cameras/door/person", "available",
        ];
        var heard = new List<string>();
        foreach (var topic in topics)
        {
            heard.Add(await listener.NextAsync());
            Assert.StartsWith($"0 semblance/{topic} ", heard[^1], StringComparison.Ordinal);
        }

        Assert.Equal(["0", "1", "0"], heard.Where(static line => line.Contains("/person ", StringComparison.Ordinal)).Select(static line => line.Split(' ')[2]), StringComparer.Ordinal);
        var told = JsonDocument.Parse(heard[5]["0 semblance/events ".Length..]).RootElement;
        Assert.Equal(("identified", "Ada"), (told.GetProperty("type").GetString(), told.GetProperty("subject").GetString()));
        Assert.EndsWith("available offline", heard[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_program_is_killed_the_broker_says_that_it_is_gone()
    {
        await using var broker = await MosquittoBroker.StartAsync();
        using var listener = await MosquittoListener.StartAsync(broker, "semblance/available");
        using var child = Child.Start(["stand-by", broker.Address]);
        Assert.Equal("ready", await child.StandardOutput.ReadLineAsync(Cancellation));
        Assert.Equal("0 semblance/available online", await listener.NextAsync());
        child.Kill();
        Assert.Equal("0 semblance/available offline", await listener.NextAsync());
        using var later = await MosquittoListener.StartAsync(broker, "semblance/available");
        Assert.Equal(["1 semblance/available offline"], later.Retained, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_goes_and_comes_back_misses_nothing()
    {
        await using var broker = await MosquittoBroker.StartAsync();
        string[] lasting = ["-c", "-i", "lasting"];
        using (await MosquittoListener.StartAsync(broker, "semblance/events", lasting))
        {
            // From now on the broker keeps for this listener what it misses.
        }

        var (pending, events) = (new MadePending(), MadeEvent.Visits(10, 4).Select(Now).ToArray());
        pending.Add(events[..10]);
        await using var outlet = OutletAt(broker, tellsNames: false);
        var news = new Recoveries();
        await using var pump = Pump(outlet, pending, news);
        await WaitAsync(() => pending.Left.Count == 0);
        await broker.StopServerAsync();
        pending.Add(events[10..]);
        pump.Wake();
        await news.Failed.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await broker.StartServerAsync();
        await pump.StopAsync(TimeSpan.FromSeconds(60));
        Assert.Empty(pending.Left);
        Assert.True(news.HasRecovered);

        using var listener = await MosquittoListener.StartAsync(broker, "semblance/events", lasting);
        var heard = new List<Guid>(listener.Retained.Select(IdOf)); // what was kept comes before the beacon or after it
        while (heard.Distinct().Count() < events.Length)
            heard.Add(IdOf(await listener.NextAsync()));
        Assert.Equal(events.Select(static one => one.Id), heard.Distinct());
    }

    [Fact]
    public async Task A_broker_that_wants_an_account_or_shows_a_certificate_of_nobody_is_not_told()
    {
        await using (var strict = await MosquittoBroker.StartAsync("allow_anonymous false"))
        await using (var outlet = OutletAt(strict, tellsNames: false))
            Assert.True((await outlet.StandByAsync(Cancellation)).IsRefused);

        await using var broker = await MosquittoBroker.StartAsync("allow_anonymous true\ncertfile FOLDER/cert.pem\nkeyfile FOLDER/key.pem", WriteCertificate);
        await using var outlet2 = new MqttOutlet(MqttAddress.Parse(broker.Address.Replace("mqtt:", "mqtts:", StringComparison.Ordinal)), [Door], tellsNames: false, TimeProvider.System);
        var pending = new MadePending();
        pending.Add(Now(MadeEvent.Of()));
        var news = new Recoveries();
        await using var pump = Pump(outlet2, pending, news);
        Assert.Equal("its certificate is not trusted, or TLS failed", await news.Failed.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
        Assert.Single(pending.Left);
    }

    private static MqttOutlet OutletAt(MosquittoBroker broker, bool tellsNames) => new(MqttAddress.Parse(broker.Address), [Door], tellsNames, TimeProvider.System);

    private static OutletPump Pump(MqttOutlet outlet, MadePending pending, IProgress<OutletNews>? news = null)
    {
        var pump = new OutletPump(outlet, pending, Hurried, TimeProvider.System, news);
        pump.Start();
        return pump;
    }

    /// <summary>The event as of a moment ahead, so that it belongs to this run.</summary>
    private static WatchEvent Now(WatchEvent told)
    {
        var now = TimeProvider.System.GetUtcNow().AddMinutes(1);
        return told with { At = now, From = now, Until = now };
    }

    private static Guid IdOf(string line) => JsonDocument.Parse(line[line.IndexOf('{', StringComparison.Ordinal)..]).RootElement.GetProperty("id").GetGuid();

    private static async Task WaitAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!holds())
            await Task.Delay(10, limit.Token);
    }

    private static void WriteCertificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Path.Combine(folder, "cert.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private sealed class Recoveries : IProgress<OutletNews>
    {
        private volatile bool _hasRecovered;

        public TaskCompletionSource<string> Failed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool HasRecovered => _hasRecovered;

        public void Report(OutletNews value)
        {
            if (value.Kind == OutletNewsKind.Failing)
                Failed.TrySetResult(value.What);
            _hasRecovered |= value.Kind == OutletNewsKind.Recovered;
        }
    }
}
