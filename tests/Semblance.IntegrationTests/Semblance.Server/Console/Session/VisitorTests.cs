using Microsoft.Playwright;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;
using Semblance.Server.Console.Session;
using static Microsoft.Playwright.Assertions;

namespace Semblance.IntegrationTests.Server.Console.Session;

public sealed class VisitorTests(ConsoleWorld world) : IClassFixture<ConsoleWorld>
{
    [Fact]
    public void Nobody_is_at_a_page_before_he_arrives()
    {
        using var line = new ConsoleLine();
        var visitor = new Visitor(null!, null!, line);
        Assert.False(visitor.May(Permission.OwnKey));
        Assert.Throws<InvalidOperationException>(() => visitor.Api);
    }

    [Theory]
    [InlineData(AccessRole.Auditor, "Overview, Galleries, Record")]
    [InlineData(AccessRole.Device, "Overview, Try it")]
    [InlineData(AccessRole.Operator, "Overview, Galleries, Try it, Sort a pile, Cameras, Second person")]
    public async Task The_menu_leads_where_the_role_may_go(AccessRole role, string expected)
    {
        var page = await world.SignedInAsync(await world.TokenAsync(role));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.Equal(expected, string.Join(", ", await page.Locator("nav .mud-nav-link").AllInnerTextsAsync()));
    }

    [Fact]
    public async Task A_person_is_led_to_what_is_kept_of_her_and_to_nobody_else()
    {
        var own = ServedWorld.TokenOf(await world.Served.IssueAsync(KeyShape.Native, AccessRole.Subject, TestContext.Current.CancellationToken, "staff", subject: "Ada"));
        var page = await world.SignedInAsync(own);
        await page.GetByRole(AriaRole.Link, new() { Name = "What is kept of you in staff" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Export for this person" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Erase", Exact = true })).ToBeVisibleAsync();
        await page.GotoAsync("/galleries/staff/Ben");
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("There is no such subject");
    }
}
