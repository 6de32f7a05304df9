using Semblance.Server.Dialects.FacePlusPlus;
using Semblance.Server.Options;

namespace Semblance.IntegrationTests.Server.Dialects.FacePlusPlus;

/// <summary>Addresses and busy servers.</summary>
public sealed class FacePlusPlusDialectTests : IAsyncLifetime
{
    private ServedFaceSets _sets = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _sets = await ServedFaceSets.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _sets.DisposeAsync();

    [Fact]
    public async Task An_invalid_address_is_not_found_in_the_dialect_s_words()
    {
        Assert.Equal((404, "API_NOT_FOUND"), await _sets.RefusalAsync("nowhere", Cancellation));
        using var answer = await _sets.Client.GetAsync("/facepp/v3/detect", Cancellation);
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains(FacePlusPlusError.Nowhere().Refusal.What, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_in_the_words_on_which_clients_wait()
    {
        await using var slow = await ServedFaceSets.OpenAsync(Cancellation, new ServerOptions { RequestsPerMinute = 1 });
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => slow.TryAsync("faceset/getfacesets", [], Cancellation, ServedFaceSets.Fields(slow.Key))));
        Assert.Contains(answers, static one => one.Status == 200);
        Assert.Contains(answers, static one => one.Status == 403 && string.Equals(one.Answer.GetProperty("error_message").GetString(), FacePlusPlusError.Busy, StringComparison.Ordinal));
    }
}
