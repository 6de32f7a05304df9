using Semblance.Imaging;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Watch;
using Semblance.Vault.Audit;
using Semblance.Vault.Files;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Video.Outlets;
using Semblance.VaultSoak.House;
using Semblance.VaultSoak.Made;

namespace Semblance.VaultSoak.Telling;

/// <summary>A house with a camera at its door and somebody outside who is told of it.</summary>
public sealed class WatchedHouse : IAsyncDisposable
{
    /// <summary>Half of the tellings fail on purpose, so the waits are short.</summary>
    private static readonly OutletOptions Hurried = new() { Timeout = TimeSpan.FromSeconds(0.3), FirstRetry = TimeSpan.FromSeconds(0.01), LongestRetry = TimeSpan.FromSeconds(0.05), Poll = TimeSpan.FromSeconds(0.05) };

    private readonly FaceVault _vault;
    private readonly RecognitionHouse _house;
    private readonly HttpClient _client = WebhookOutlet.CreateClient();

    private WatchedHouse(FaceVault vault, Uri address)
    {
        (_vault, _house) = (vault, new RecognitionHouse(vault, MadeSamples.Calibration, new RandomIdentifiers(), TimeProvider.System));
        Pump = new OutletPump(new WebhookOutlet(_client, address, null, TimeProvider.System), _house.PendingEvents, Hurried, TimeProvider.System);
    }

    public OutletPump Pump { get; }

    public static async Task<WatchedHouse> OpenAsync(HousePlace place, Uri address) =>
        new(await FaceVault.OpenAsync(place.Vault(0, mayBeRotating: false), SoakHouse.Adapters, TimeProvider.System, CancellationToken.None), address);

    /// <summary>A guard at the door, who asks for nobody.</summary>
    public Task<CameraGuard> GuardAsync() =>
        _house.Watch.HandleAsync(new CameraRules(new CameraName("door")) { Subscribers = [WebhookOutlet.DefaultName] }, new Caller("soak", "soak", "soak"), TimeProvider.System.GetUtcNow(), CancellationToken.None);

    public static Sighting Seen() => new(TimeProvider.System.GetUtcNow(), TimeSpan.Zero, new PixelBox(10, 20, 64, 80), 640, 480);

    /// <summary>How many events of cameras are on record.</summary>
    public int OnRecord() => AuditReader.Read(new DiskFiles(), _vault.Place.AuditFolder).Count(static record => record.Event is { Action: AuditAction.Watch, DetailDigest.Length: > 0 });

    public async ValueTask DisposeAsync()
    {
        await Pump.DisposeAsync();
        await _house.DisposeAsync();
        await _vault.DisposeAsync();
        _client.Dispose();
    }
}
