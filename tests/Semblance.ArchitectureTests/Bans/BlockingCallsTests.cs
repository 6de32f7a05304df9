using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Bans;

public sealed class BlockingCallsTests
{
    [Fact]
    public void Nobody_stops_a_thread_for_a_task() => Verdict.Demand(BlockingCalls.Rule, BlockingCalls.Judge(Shipped.Assemblies));

    [Fact]
    public void Every_way_of_waiting_is_found_and_await_is_not()
    {
        var assembly = SampleAssembly.Compile("""
            using System; using System.Threading.Tasks;
            namespace Semblance.Recognition
            {
                class A
                {
                    int Result(Task<int> task) => task.Result;
                    void Wait(Task task) => task.Wait();
                    void All(Task task) => Task.WaitAll(task);
                    int Value(ValueTask<int> task) => task.Result;
                    void Configured(Task task) => task.ConfigureAwait(false).GetAwaiter().GetResult();
                    Action Lambda(ValueTask task) => () => task.GetAwaiter().GetResult();
                    async Task Mixed(Task<int> task) { await Task.Yield(); _ = task.Result; }
                    Func<Task<int>> MixedLambda(Task<int> task) => async () => { await Task.Yield(); return task.Result; };
                    Func<int, Task<int>> FineLambda(Task<int> task) => async more => more + await task.ConfigureAwait(false);
                    async Task<int> Fine(Task<int> task, ValueTask<int> value) => await task + await value.ConfigureAwait(false);
                }
            }
            namespace Semblance.Cli { class Host { void Wait(Task task) => task.Wait(); } }
            """);
        string[] ways = ["Result", "Wait", "All", "Value", "Configured", "Lambda", "Mixed", "MixedLambda"];
        Found.Only(BlockingCalls.Judge([assembly]), [.. ways.Select(way => $"Semblance.Recognition.A.{way}")]);
    }
}
