using System.Reflection;
using Mono.Cecil;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Bans;

/// <summary>Nobody waits for a task by stopping a thread. The banned symbols name some ways; this finds them all in the compiled code.</summary>
internal static class BlockingCalls
{
    private static readonly string[] Tasks = ["System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", "System.Threading.Tasks.ValueTask", "System.Threading.Tasks.ValueTask`1"];
    private static readonly string[] Waits = ["Wait", "WaitAll", "WaitAny", "get_Result"];

    public static Rule Rule { get; } = new(
        "blocking",
        "a thread that waits for a task is missing elsewhere; enough of them and the program stands still",
        "await the task, and let the caller await you");

    public static IEnumerable<Offence> Judge(IEnumerable<Assembly> assemblies) =>
        from method in assemblies.SelectMany(MethodBodies.Read)
        where Room.Of(method.Owner.Namespace) is not null && !Hosts.IsIn(method.Owner.Namespace)
        let waits = method.Calls.Where(call => Blocks(call, method.IsAsyncInside)).Select(call => $"{call.DeclaringType.GetElementType().FullName}.{call.Name}").Distinct(StringComparer.Ordinal).ToArray()
        where waits.Length > 0
        select Rule.Broken(method.Title, $"calls {string.Join(", ", waits)}");

    private static bool Blocks(MethodReference call, bool isAsyncInside)
    {
        var type = call.DeclaringType.GetElementType();
        if (Tasks.Contains(type.FullName, StringComparer.Ordinal))
            return Waits.Contains(call.Name, StringComparer.Ordinal);
        return !isAsyncInside && call.Name is "GetResult" && type.FullName.StartsWith("System.Runtime.CompilerServices.", StringComparison.Ordinal) && type.FullName.Contains("Awaiter", StringComparison.Ordinal);
    }
}
