using Microsoft.Playwright;
using Semblance.Recognition.Grant;
using Semblance.Server.Console.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Semblance.IntegrationTests.Server.Console.Browsing;

/// <summary>What the browser does for a page: showing, cutting, filming, saving.</summary>
public sealed class BrowserTests(ConsoleWorld world) : IClassFixture<ConsoleWorld>
{
    [Fact]
    public async Task A_browser_that_has_gone_lets_go_without_a_word()
    {
        await using var browser = new Browser(null!);
    }

    [Fact]
    public async Task A_pile_is_sorted_and_a_group_is_cut_out_and_named()
    {
        var page = await world.SignedInAsync(await world.TokenAsync(AccessRole.Operator));
        await page.GotoAsync("/group");
        await ConsoleWorld.GiveAsync(page, ConsoleWorld.Picture(0, 0), ConsoleWorld.Picture(0, 1), ConsoleWorld.Picture(1, 0), ConsoleWorld.Picture(1, 1));
        await Expect(page.GetByText("Groups:")).ToBeVisibleAsync();
        await Expect(page.Locator("figure")).ToHaveCountAsync(4);
        await world.Served.GalleryAsync(TestContext.Current.CancellationToken, "family");
        await page.ReloadAsync();
        await ConsoleWorld.GiveAsync(page, ConsoleWorld.Picture(2, 0), ConsoleWorld.Picture(2, 1));
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Gallery for people you name" }).ClickAsync();
        await page.GetByText("family", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Name this group" }).First.ClickAsync();
        await page.GetByLabel("External id").FillAsync("Cleo");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "How strictly" }).ClickAsync();
        await page.GetByText("not at all", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enrol", Exact = true }).ClickAsync();

        // A made face is one only amid its whole picture, so that what was cut out is refused: by the name of the cut.
        await Expect(page.Locator("form [role=status]")).ToContainTextAsync("2 Cleo-1.png.jpg");
    }

    [Fact]
    public async Task The_camera_takes_a_picture_that_is_looked_at()
    {
        var page = await world.SignedInAsync(await world.TokenAsync(AccessRole.Operator));
        await page.GotoAsync("/try");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use the camera" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the picture" }).ClickAsync();
        await Expect(page.GetByText("Faces found: 1.")).ToBeVisibleAsync();
        await Expect(page.Locator(".scene img")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_known_of_somebody_is_handed_over_as_a_file()
    {
        var page = await world.SignedInAsync(await world.TokenAsync(AccessRole.Operator));
        await page.GotoAsync("/galleries/staff/Ada");
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Export for this person" }).ClickAsync());
        Assert.Equal("Ada.json", file.SuggestedFilename);
        Assert.Contains("\"pseudonym\"", await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
