using Semblance.Errors;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Recognition.Damage;

/// <summary>
/// Somebody with rights to the files gives a value of one row to another row: whichever two, in whichever table, it is told, and nobody is taken for another.
/// Every exchange with SEMBLANCE_SOAK=1; else a sample of them.
/// </summary>
public sealed class SwappedRecordsTests : IDisposable
{
    private static readonly int Step = Environment.GetEnvironmentVariable("SEMBLANCE_SOAK") is null ? 7 : 1;

    private readonly ScratchFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whichever_two_values_are_exchanged_it_is_told()
    {
        var store = await SmallStore.MakeAsync(Cancellation);
        var truth = await store.TruthAsync(Cancellation);
        store.Put(_folder, -1, 0);
        var swaps = Swap.All(_folder).Where((_, i) => i % Step == 0).ToArray();
        var (done, faults) = (0, new List<string>());
        foreach (var swap in swaps)
        {
            store.Put(_folder, -1, 0);
            if (!swap.Do(_folder))
                continue;
            done++;
            if (await FaultAsync(truth) is { } fault)
                faults.Add($"{swap}: {fault}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{done} exchanges; {swaps.Length - done} more pairs are equal, or one of them is nothing.");
        Assert.True(faults.Count == 0, $"{faults.Count} of {done}: {string.Join('\n', faults.Take(30))}");
        Assert.True(done > 40);
    }

    private async Task<string?> FaultAsync(Answers truth)
    {
        try
        {
            var answers = await Answers.AskAsync(_folder, static _ => false, Cancellation);
            var wrong = answers.Claims.Except(truth.Claims, StringComparer.Ordinal).ToArray();
            return wrong.Length > 0 ? $"claims {string.Join("; ", wrong)}" : answers.IsTold ? null : "not told";
        }
        catch (SemblanceException)
        {
            return null;
        }
    }
}
