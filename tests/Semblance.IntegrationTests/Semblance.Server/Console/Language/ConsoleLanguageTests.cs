using System.Net;
using Semblance.Server.Console.Language;

namespace Semblance.IntegrationTests.Server.Console.Language;

public sealed class ConsoleLanguageTests(ConsoleDoor door) : IClassFixture<ConsoleDoor>
{
    [Theory]
    [InlineData("fr", "Votre clé")]
    [InlineData("fr-CA,fr;q=0.9,en;q=0.8", "Votre clé")]
    [InlineData("zh-CN", "您的密钥")]
    [InlineData("de,zh;q=0.3,en;q=0.5", "Your key")]
    [InlineData("de", "Your key")]
    public async Task The_browsers_language_is_spoken_where_it_is_known(string language, string said)
    {
        using var answer = await door.AskAsync("/sign-in", language: language);
        Assert.Contains(said, await TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_language_is_remembered_and_an_unknown_one_is_not()
    {
        using var chosen = await door.AskAsync("/language/zh?to=/sign-in");
        Assert.Equal("/sign-in", chosen.Headers.Location?.ToString());
        using var spoken = await door.AskAsync("/sign-in", Assert.Single(chosen.Headers.GetValues("Set-Cookie")).Split(';')[0], "fr");
        Assert.Contains("您的密钥", await TextAsync(spoken), StringComparison.Ordinal);
        using var unknown = await door.AskAsync("/language/xx?to=//elsewhere.example");
        Assert.Equal("/", unknown.Headers.Location?.ToString());
        Assert.False(unknown.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public void Every_language_calls_itself_by_its_own_name() =>
        Assert.Equal(["English", "Français", "中文"], ConsoleLanguage.Spoken.Select(ConsoleLanguage.OwnName), StringComparer.Ordinal);

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
