using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Semblance.Client;
using Semblance.Client.Contracts.Galleries;
using Semblance.Imaging.Codecs;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Console;

/// <summary>A served world, and a real browser before it.</summary>
public sealed class ConsoleWorld : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly ScratchFolder _folder = new();
    private readonly ConcurrentQueue<string> _errors = [];
    private IPlaywright? _driver;
    private IBrowser? _browser;

    private string Film => _folder.In("ada.mjpeg");

    /// <summary>The server.</summary>
    internal ServedWorld Served { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string? Program => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':').SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        Served = await ServedWorld.OpenAsync(Cancellation);
        await Served.GalleryAsync(Cancellation);
        await Served.EnrolAsync("staff", Cancellation, 2, "Ada", "Ben");
        if (Program is null)
            return;
        _driver = await Playwright.CreateAsync();
        await File.WriteAllBytesAsync(Film, [.. Enumerable.Repeat(Jpeg(), 30).SelectMany(static frame => frame)], Cancellation);
        _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", $"--use-file-for-fake-video-capture={Film}"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _driver?.Dispose();
        await Served.DisposeAsync();
        _folder.Dispose();
        Assert.True(_errors.IsEmpty, string.Join('\n', _errors));
    }

    /// <summary>A gallery whose answers two people have to agree on, with Ada in it.</summary>
    internal async Task<SemblanceClient> RestrictedAsync(string name)
    {
        await Served.GalleryAsync(Cancellation, name, new GalleryOrder(name, "to find who is missing", "6.1.e+9.2.g", 30, Restricted: true, Fpir: 1e-2, Fmr: 1e-3));
        await Served.EnrolAsync(name, Cancellation, 2, "Ada");
        return ServedWorld.ClientOf(Served.WithToken(await TokenAsync(AccessRole.Operator, account: "night")));
    }

    /// <summary>A key as it is typed.</summary>
    internal async Task<string> TokenAsync(AccessRole role, string gallery = AccessGrant.All, bool showsScores = false, string? account = null) =>
        ServedWorld.TokenOf(await Served.IssueAsync(KeyShape.Native, role, Cancellation, gallery, showsScores, account: account));

    /// <summary>A new visitor's page.</summary>
    internal async Task<IPage> PageAsync(int width = 1280, int height = 900, ColorScheme colours = ColorScheme.Light, string language = "en")
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium here (Debian: apt-get install chromium).");
        var context = await _browser!.NewContextAsync(new() { BaseURL = Served.Address.ToString(), ViewportSize = new() { Width = width, Height = height }, ColorScheme = colours, Locale = language });
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => _errors.Enqueue(error);
        page.Console += (_, told) => Hear(told);
        return page;
    }

    /// <summary>Somebody who is signed in.</summary>
    internal async Task<IPage> SignedInAsync(string token, int width = 1280, int height = 900, ColorScheme colours = ColorScheme.Light, string language = "en")
    {
        var page = await PageAsync(width, height, colours, language);
        await page.GotoAsync("/");
        await page.FillAsync("#key", token);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForSelectorAsync(".mud-layout");
        return page;
    }

    /// <summary>Anything that a page complains about is an error of the page, but for the answer to a wrong key.</summary>
    private void Hear(IConsoleMessage told)
    {
        if (string.Equals(told.Type, "error", StringComparison.Ordinal) && !told.Text.Contains("401", StringComparison.Ordinal))
            _errors.Enqueue($"{told.Location}: {told.Text}");
    }

    /// <summary>Ada, before the browser's camera.</summary>
    private static byte[] Jpeg()
    {
        using var picture = PictureDecoder.Decode(MadeWorld.Picture(MadeWorld.Persons[0].Background));
        return PictureEncoder.ToJpeg(picture.ToPixels(), 95);
    }

    /// <summary>A made picture of one of the made people, as a browser hands it over.</summary>
    internal static FilePayload Picture(int person, int shot) => new()
    {
        Name = FormattableString.Invariant($"{MadeWorld.Persons[person].Name}-{shot}.png"), MimeType = "image/png", Buffer = MadeWorld.Picture(MadeWorld.Persons[person].Background, shot),
    };

    /// <summary>Gives pictures to a page as a person would: not before it takes them. A browser's driver does not wait for that by itself.</summary>
    internal static async Task GiveAsync(IPage page, params FilePayload[] pictures)
    {
        var drop = page.Locator("input[type=file]");
        await Assertions.Expect(drop).ToBeEnabledAsync();
        await drop.SetInputFilesAsync(pictures);
    }

    /// <summary>Demands that a page has none of the barriers that axe-core knows, and is no wider than its window.</summary>
    internal static async Task DemandOpenToAllAsync(IPage page, string where)
    {
        // Colours that still fade are no page's colours.
        await page.WaitForTimeoutAsync(400);
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{where}: {string.Join("; ", found.Violations.Select(barrier => $"{barrier.Id} at {barrier.Nodes[0].Html}"))}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{where} is wider than its window.");
    }
}
