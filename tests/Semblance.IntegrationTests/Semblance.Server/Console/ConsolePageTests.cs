using Microsoft.Playwright;
using Semblance.Recognition.Grant;
using Semblance.Server.Console;
using static Microsoft.Playwright.Assertions;

namespace Semblance.IntegrationTests.Server.Console;

/// <summary>How a page asks the API with its visitor's key, and what it does with a refusal.</summary>
public sealed class ConsolePageTests(ConsoleWorld world) : IClassFixture<ConsoleWorld>
{
    [Fact]
    public void Every_page_asks_in_the_same_way() =>
        Assert.All(typeof(ConsolePage).Assembly.GetTypes().Where(static type => string.Equals(type.Namespace, "Semblance.Server.Console.Pages", StringComparison.Ordinal) && type.IsPublic), static page => Assert.True(page.IsSubclassOf(typeof(ConsolePage)), page.Name));

    [Fact]
    public async Task What_a_key_does_not_reach_is_not_there_and_what_its_role_may_not_do_has_no_button()
    {
        await world.Served.GalleryAsync(TestContext.Current.CancellationToken, "elsewhere");
        var page = await world.SignedInAsync(await world.TokenAsync(AccessRole.Auditor, "staff"));
        await page.GotoAsync("/galleries");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "staff", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "elsewhere" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "New gallery" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Keys" })).ToHaveCountAsync(0);
        await page.GotoAsync("/galleries/elsewhere");
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("There is no gallery 'elsewhere'");
        await page.GotoAsync("/keys");
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("may not do this");
    }

    [Fact]
    public async Task A_key_is_made_shown_once_and_taken_back_and_its_session_ends_with_it()
    {
        var page = await world.SignedInAsync(await world.TokenAsync(AccessRole.Admin));
        await page.GotoAsync("/keys");
        await page.GetByRole(AriaRole.Button, new() { Name = "New key" }).First.ClickAsync();
        await page.GetByLabel("For whom").FillAsync("porter at night");
        await page.Locator("form").GetByRole(AriaRole.Button, new() { Name = "New key" }).ClickAsync();
        var secret = (await page.Locator("pre.code").InnerTextAsync()).Split('\n')[^1].Trim();
        var porter = await world.SignedInAsync(secret);
        var card = page.Locator(".mud-paper").Filter(new() { HasText = "porter at night" });
        await card.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await Expect(card.GetByText("taken back")).ToBeVisibleAsync();
        await porter.GotoAsync("/galleries");
        await Expect(porter.Locator("#key")).ToBeVisibleAsync();
    }
}
