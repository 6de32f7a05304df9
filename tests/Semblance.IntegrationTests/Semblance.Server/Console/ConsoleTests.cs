using Microsoft.Playwright;
using Semblance.Recognition.Grant;
using static Microsoft.Playwright.Assertions;

namespace Semblance.IntegrationTests.Server.Console;

/// <summary>The console as people use it, in a real browser.</summary>
public sealed class ConsoleTests(ConsoleWorld world) : IClassFixture<ConsoleWorld>
{
    private static readonly string[] Pages = ["/", "/galleries", "/galleries/staff", "/galleries/staff/Ada", "/try", "/group", "/cameras", "/releases", "/record", "/keys"];

    [Theory]
    [InlineData(1280, ColorScheme.Light, "en")]
    [InlineData(1280, ColorScheme.Dark, "fr")]
    [InlineData(390, ColorScheme.Light, "zh")]
    public async Task Every_page_is_open_to_all_and_fits_its_window(int width, ColorScheme colours, string language)
    {
        var page = await world.PageAsync(width, 844, colours, language);
        await page.GotoAsync("/sign-in");
        await ConsoleWorld.DemandOpenToAllAsync(page, "/sign-in");
        page = await world.SignedInAsync(await world.TokenAsync(AccessRole.Admin), width, 844, colours, language);
        foreach (var address in Pages)
        {
            await page.GotoAsync(address);
            await page.WaitForSelectorAsync("h1");
            await Expect(page.Locator(".mud-progress-linear")).ToHaveCountAsync(0);
            await ConsoleWorld.DemandOpenToAllAsync(page, $"{address} ({language}, {colours}, {width})");
            Assert.DoesNotMatch("[a-z_]+\\.[a-z_]{3,}[^.a-z/]", await page.Locator("h1").InnerTextAsync());
        }
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_a_right_one_leads_to_where_one_wanted_to_go()
    {
        var page = await world.PageAsync();
        await page.GotoAsync("/galleries/staff");
        await page.FillAsync("#key", "semblance_nobody_nothing");
        await page.ClickAsync("button[type=submit]");
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("does not hold");
        await page.FillAsync("#key", await world.TokenAsync(AccessRole.Operator));
        await page.ClickAsync("button[type=submit]");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("staff");
    }

    [Fact]
    public async Task Somebody_is_enrolled_found_and_erased_with_a_receipt()
    {
        await world.Served.GalleryAsync(TestContext.Current.CancellationToken, "visitors");
        var page = await world.SignedInAsync(await world.TokenAsync(AccessRole.Admin, showsScores: true));
        await page.GotoAsync("/galleries/visitors");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enrol a person" }).ClickAsync();
        await page.GetByLabel("External id").FillAsync("Cleo");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "How strictly" }).ClickAsync();
        await page.GetByText("not at all", new() { Exact = true }).ClickAsync();
        await ConsoleWorld.GiveAsync(page, ConsoleWorld.Picture(2, 0), ConsoleWorld.Picture(2, 1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Enrol", Exact = true }).ClickAsync();
        await Expect(page.GetByText("2 references are kept.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Cleo" })).ToBeVisibleAsync();

        await page.GotoAsync("/try");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Gallery to look in" }).ClickAsync();
        await page.GetByText("visitors", new() { Exact = true }).ClickAsync();
        await ConsoleWorld.GiveAsync(page, ConsoleWorld.Picture(2, 2));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Cleo" })).ToBeVisibleAsync();
        await Expect(page.Locator("svg.plot")).ToBeVisibleAsync();
        await ConsoleWorld.DemandOpenToAllAsync(page, "a search's answer");

        await page.GetByRole(AriaRole.Link, new() { Name = "Cleo" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase", Exact = true }).ClickAsync();
        var sure = page.GetByRole(AriaRole.Button, new() { Name = "Erase for good" });
        await Expect(sure).ToBeDisabledAsync();
        await page.GetByLabel("Type the name").FillAsync("Cleo");
        await sure.ClickAsync();
        await Expect(page.GetByText("Erased.", new() { Exact = true })).ToBeVisibleAsync();
        await page.GotoAsync("/record");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save the receipt" }).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the whole record" }).ClickAsync();
        await Expect(page.GetByText("The record is as it was written")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_was_enrolled_by_another_products_client_is_found_here()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await world.Served.GalleryAsync(cancellation, "compreface");
        using var client = new HttpClient { BaseAddress = world.Served.Address };
        client.DefaultRequestHeaders.Add("x-api-key", (await world.Served.IssueAsync(KeyShape.CompreFace, AccessRole.Operator, cancellation, "compreface")).Secret);
        var picture = ConsoleWorld.Picture(2, 0);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(picture.Buffer), "file", picture.Name } };
        using var kept = await client.PostAsync("/api/v1/recognition/faces?subject=Cleo", form, cancellation);
        Assert.True(kept.IsSuccessStatusCode, await kept.Content.ReadAsStringAsync(cancellation));

        var page = await world.SignedInAsync(await world.TokenAsync(AccessRole.Operator, "compreface"));
        await page.GotoAsync("/galleries/compreface");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Cleo" })).ToBeVisibleAsync();
        await page.GotoAsync("/try");
        await ConsoleWorld.GiveAsync(page, ConsoleWorld.Picture(2, 2));
        await Expect(page.Locator(".scene .match")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_claim_is_checked_and_a_wrong_one_is_not_told_from_one_about_nobody()
    {
        var page = await world.SignedInAsync(await world.TokenAsync(AccessRole.Operator));
        await page.GotoAsync("/try");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Gallery to look in" }).ClickAsync();
        await page.GetByText("staff", new() { Exact = true }).ClickAsync();
        foreach (var (claim, person, decision) in new[] { ("Ada", 0, "same person"), ("Ada", 1, "not shown to be the same person"), ("Nobody", 0, "not shown to be the same person") })
        {
            await page.GetByLabel("Who it is said to be").FillAsync(claim);
            await ConsoleWorld.GiveAsync(page, ConsoleWorld.Picture(person, 3));
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"{decision} claimed to be {claim}", Exact = true })).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task An_answer_of_a_restricted_gallery_is_told_to_a_second_person_and_not_to_the_first()
    {
        var night = await world.RestrictedAsync("missing");
        var picture = ConsoleWorld.Picture(0, 4);
        await night.Searches.IdentifyAsync("missing", new(picture.Name, picture.Buffer), cancellation: TestContext.Current.CancellationToken);
        var first = await world.SignedInAsync(await world.TokenAsync(AccessRole.Operator, account: "night"));
        await first.GotoAsync("/releases");
        await Expect(first.GetByText("You asked this yourself")).ToBeVisibleAsync();
        var second = await world.SignedInAsync(await world.TokenAsync(AccessRole.Operator, account: "day"));
        await second.GotoAsync("/releases");
        await second.GetByRole(AriaRole.Button, new() { Name = "Agree, and see the answer" }).ClickAsync();
        await Expect(second.GetByText("Ada", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keyboard_alone_opens_a_gallery()
    {
        var page = await world.SignedInAsync(await world.TokenAsync(AccessRole.Operator));
        await TabToAsync(page, "Galleries");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "staff", Exact = true })).ToBeVisibleAsync();
        await TabToAsync(page, "Skip to the content");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "staff");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("staff");
    }

    private static async Task TabToAsync(IPage page, string text)
    {
        for (var pressed = 0; pressed < 80; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (string.Equals(await page.EvaluateAsync<string>("document.activeElement.innerText.trim()"), text, StringComparison.Ordinal))
                return;
        }

        Assert.Fail($"The keyboard does not reach '{text}'.");
    }
}
