using System.Collections.Concurrent;
using System.Globalization;
using Semblance.Errors;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Recognition.Damage;

/// <summary>
/// One bit of a small vault is wrong: whichever it is, of whichever file, the vault claims nothing that is not so, and where it keeps something back it says so.
/// Every byte with SEMBLANCE_SOAK=1, or each SEMBLANCE_STEP-th; else a sample of them.
/// </summary>
public sealed class FlippedBytesTests
{
    private static readonly int Step = Environment.GetEnvironmentVariable("SEMBLANCE_SOAK") is null ? 601 : int.TryParse(Environment.GetEnvironmentVariable("SEMBLANCE_STEP"), CultureInfo.InvariantCulture, out var step) ? step : 1;

    private int _refused;
    private int _told;
    private int _harmless;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whichever_byte_is_damaged_nothing_wrong_is_claimed()
    {
        var store = await SmallStore.MakeAsync(Cancellation);
        var truth = await store.TruthAsync(Cancellation);
        var faults = new ConcurrentBag<string>();
        var next = -1L;
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(
            async () =>
            {
                using var folder = new ScratchFolder();
                while (Interlocked.Add(ref next, Step) is var at && at < store.Length)
                {
                    if (await FaultAsync(store, folder, at, truth) is { } fault)
                        faults.Add(fault);
                }
            },
            Cancellation)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{store.Length} bytes, every {Step}th flipped: {_refused} times the vault was not opened, {_told} times damage was told, {_harmless} times everything was answered.");
        Assert.True(faults.IsEmpty, $"{faults.Count}: {string.Join('\n', faults.Order(StringComparer.Ordinal).Take(40))}");
        Assert.All([_refused, _told, _harmless], static count => Assert.True(count > 0));
    }

    private async Task<string?> FaultAsync(SmallStore store, ScratchFolder folder, long at, Answers truth)
    {
        var place = store.Put(folder, at, (byte)(1 << (int)(at % 8)));
        Answers answers;
        try
        {
            answers = await Answers.AskAsync(folder, truth.Claims.SetEquals, Cancellation);
        }
        catch (SemblanceException)
        {
            Interlocked.Increment(ref _refused);
            return null;
        }
        catch (Exception untold) when (untold is not OperationCanceledException)
        {
            return $"{place}: {untold}";
        }

        Interlocked.Increment(ref answers.IsTold ? ref _told : ref _harmless);
        if (answers.Claims.Except(truth.Claims, StringComparer.Ordinal).ToArray() is { Length: > 0 } wrong)
            return $"{place}: claims {string.Join("; ", wrong)}";
        return answers.IsTold || truth.Claims.IsSubsetOf(answers.Claims) ? null : $"{place}: keeps back {string.Join("; ", truth.Claims.Except(answers.Claims, StringComparer.Ordinal))} and does not say so";
    }
}
