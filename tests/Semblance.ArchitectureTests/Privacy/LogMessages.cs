using System.Reflection;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Privacy;

/// <summary>Log lines are declared methods, and none takes biometric data.</summary>
internal static class LogMessages
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] FreeCalls = ["Log", "LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical"];

    public static Rule Rule { get; } = new(
        "logs",
        "a log is copied, shipped and kept by people who never agreed to hold biometric data",
        "declare a method with [LoggerMessage] that takes identifiers, counts and durations only");

    /// <summary>Parameters of declared log methods.</summary>
    public static IEnumerable<Offence> Judge(IEnumerable<Assembly> assemblies) =>
        from type in assemblies.SelectMany(assembly => assembly.GetTypes())
        from method in type.GetMethods(All)
        where method.GetCustomAttributesData().Any(attribute => string.Equals(attribute.AttributeType.Name, "LoggerMessageAttribute", StringComparison.Ordinal))
        from parameter in method.GetParameters()
        where Biometric.IsIn(parameter.ParameterType)
        select Rule.Broken($"{type.FullName}.{method.Name}", $"takes {parameter.ParameterType.Name} {parameter.Name}");

    /// <summary>Log lines that are written freely, past any declared method.</summary>
    public static IEnumerable<Offence> JudgeSources(IEnumerable<SourceFile> sources) =>
        from source in sources
        from call in source.Nodes<InvocationExpressionSyntax>()
        let member = call.Expression as MemberAccessExpressionSyntax
        where member is not null && FreeCalls.Contains(member.Name.Identifier.Text, StringComparer.Ordinal)
            && member.Expression.ToString().Contains("log", StringComparison.OrdinalIgnoreCase)
        select Rule.Broken(source.Path, $"line {SourceFile.LineOf(call)} writes a log line with {member.Name}");
}
