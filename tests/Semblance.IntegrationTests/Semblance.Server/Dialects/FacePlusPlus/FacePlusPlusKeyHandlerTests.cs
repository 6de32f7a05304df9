using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;
using Semblance.Server.Dialects.FacePlusPlus;

namespace Semblance.IntegrationTests.Server.Dialects.FacePlusPlus;

public sealed class FacePlusPlusKeyHandlerTests : IAsyncLifetime
{
    private ServedFaceSets _sets = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _sets = await ServedFaceSets.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _sets.DisposeAsync();

    [Fact]
    public async Task Whoever_has_no_key_is_told_what_is_wrong()
    {
        Assert.Equal((400, $"MISSING_ARGUMENTS: {FacePlusPlusKey.NameField}"), await AskAsync(("x", "1")));
        Assert.Equal((400, $"MISSING_ARGUMENTS: {FacePlusPlusKey.SecretField}"), await AskAsync(("api_key", _sets.Key.Grant.KeyName)));
        Assert.Equal((401, "AUTHENTICATION_ERROR"), await AskAsync(("api_key", _sets.Key.Grant.KeyName), ("api_secret", "guessed")));
        Assert.Equal((401, "AUTHENTICATION_ERROR"), await AskAsync(ServedFaceSets.Fields(await _sets.World.IssueAsync(KeyShape.FacePlusPlus, AccessRole.Subject, Cancellation, subject: "Ada"))));
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await _sets.Client.PostAsync("/facepp/v3/detect", json, Cancellation);
        Assert.Contains("MISSING_ARGUMENTS: api_key", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private async Task<(int Status, string Message)> AskAsync(params (string, string)[] fields)
    {
        var (status, answer) = await _sets.TryAsync("detect", [("image_file", MadeWorld.Empty())], Cancellation, fields);
        return (status, answer.GetProperty("error_message").GetString()!);
    }
}
