using System.Reflection;
using Mono.Cecil;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Bans;

/// <summary>
/// Numbers and dates in texts look alike on every machine. Analyzers see ToString and Parse without a culture; this sees what they
/// let pass: interpolated texts, and numbers that are joined to a text. Whole numbers without a format are let pass here too.
/// </summary>
internal static class CultureFormats
{
    private const string Handler = "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler";

    private static readonly string[] Always = ["System.Single", "System.Double", "System.Decimal", "System.Half", "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly"];

    /// <summary>These change with the culture once they have a format, such as the thousands of N0.</summary>
    private static readonly string[] WithFormat = ["System.Int16", "System.Int32", "System.Int64", "System.UInt16", "System.UInt32", "System.UInt64", "System.IntPtr", "System.TimeSpan"];

    public static Rule Rule { get; } = new(
        "culture",
        "a report that writes 0,5 on one machine and 0.5 on another can't be compared, nor read back",
        "string.Create(CultureInfo.InvariantCulture, $\"...\") or FormattableString.Invariant($\"...\")");

    public static IEnumerable<Offence> Judge(IEnumerable<Assembly> assemblies) =>
        from method in assemblies.SelectMany(MethodBodies.Read)
        where Room.Of(method.Owner.Namespace) is not null && !Hosts.IsIn(method.Owner.Namespace)
        let faults = Faults(method.Calls).Distinct(StringComparer.Ordinal).ToArray()
        where faults.Length > 0
        select Rule.Broken(method.Title, $"writes {string.Join(", ", faults)} in the culture of the machine");

    private static IEnumerable<string> Faults(IReadOnlyList<MethodReference> calls)
    {
        var hasCulture = false;
        foreach (var call in calls)
        {
            if (IsOn(call, Handler) && call.Name is ".ctor")
                hasCulture = call.Parameters.Count > 2;
            else if (!hasCulture && IsOn(call, Handler) && call is GenericInstanceMethod { GenericArguments: [var written] } && Depends(written, isFormatted: call.Parameters.Count > 1))
                yield return Plain(written);
            else if (call is { Name: "ToString", Parameters.Count: 0 } && Always.Contains(call.DeclaringType.FullName, StringComparer.Ordinal))
                yield return call.DeclaringType.Name;
        }
    }

    private static bool Depends(TypeReference written, bool isFormatted)
    {
        var type = written is GenericInstanceType { GenericArguments: [var inner] } && written.Name is "Nullable`1" ? inner : written;
        return Always.Contains(type.FullName, StringComparer.Ordinal) || (isFormatted && WithFormat.Contains(type.FullName, StringComparer.Ordinal));
    }

    private static string Plain(TypeReference type) => type.FullName.Replace("System.", string.Empty, StringComparison.Ordinal);

    private static bool IsOn(MethodReference call, string type) => string.Equals(call.DeclaringType.FullName, type, StringComparison.Ordinal);
}
