using System.Reflection;
using Semblance.Explain;

namespace Semblance.ArchitectureTests.Pages;

/// <summary>docs/explain.md lists every key, and no other.</summary>
public sealed class ExplainPageTests
{
    [Fact]
    public void The_keys_of_the_page_are_those_of_the_code()
    {
        var members = typeof(ExplanationKeys).GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);
        var keys = members.Select(member => member switch
        {
            FieldInfo field => (string)field.GetRawConstantValue()!,
            MethodInfo method => ((string)method.Invoke(null, [7])!).Replace(".7.", ".N.", StringComparison.Ordinal),
            _ => member.Name,
        });
        Assert.Equal(keys.Order(StringComparer.Ordinal), Page.Rows(Page.Read("docs/explain.md")).Select(row => row[0]).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
