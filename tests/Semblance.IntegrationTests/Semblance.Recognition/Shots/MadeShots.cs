using Semblance.Imaging;
using Semblance.Recognition.Shots;
using Semblance.Recognition.Watch;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Shots;

/// <summary>People whom a camera named, and what is kept of it.</summary>
internal static class MadeShots
{
    public static CameraRules Gate { get; } = new(new CameraName("gate")) { Gallery = Staff, FalsePositiveIdentificationRate = 3e-2, Subscribers = ["log"], ShotDays = 2 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<MadeHouse> StaffAsync()
    {
        var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        return made;
    }

    public static async Task<WatchEvent> NamedAsync(MadeHouse made, CameraRules camera, double degrees = 3)
    {
        var guard = await GuardAsync(made, camera);
        await guard.SeeAsync(1, Seen(made), Cancellation);
        var named = await guard.LookAsync(1, ProbeAt(degrees), Face(), Cancellation);
        Assert.Equal(WatchEventKind.Identified, named!.Kind);
        return named;
    }

    public static Task<OpenedShot> OpenAsync(MadeHouse made, Guid shot) => made.House.OpenShot.HandleAsync(Staff, shot, Porter, Cancellation);

    public static string[] Kept(MadeHouse made) => Directory.Exists(made.Place.ShotFolder) ? Directory.GetFiles(made.Place.ShotFolder) : [];

    public static PixelBlock Face() => Picture.FromRgb(new byte[160 * 160 * 3], 160, 160).ToPixels();

    public static Task<CameraGuard> GuardAsync(MadeHouse made, CameraRules camera) => made.House.Watch.HandleAsync(camera, Porter, made.Time.GetUtcNow(), Cancellation);

    public static Sighting Seen(MadeHouse made) => new(made.Time.GetUtcNow(), TimeSpan.Zero, new PixelBox(20, 30, 40, 50), 200, 100);
}
