using Microsoft.CodeAnalysis.CSharp.Syntax;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Bans;

/// <summary>A warning is switched off in .editorconfig with its reason, never in passing.</summary>
internal static class SilencedWarnings
{
    public static Rule Rule { get; } = new(
        "silenced-warnings",
        "a warning that is switched off beside the code it warns of is seen by nobody again",
        "mend the code; if the warning is wrong for all of the house, switch it off in .editorconfig with the reason beside it");

    public static IEnumerable<Offence> Judge(IEnumerable<SourceFile> sources) => sources.SelectMany(source =>
        source.Root.DescendantNodes(descendIntoTrivia: true).OfType<PragmaWarningDirectiveTriviaSyntax>().Select(pragma => pragma.ToString())
            .Concat(source.Nodes<AttributeSyntax>().Where(IsSuppression).Select(attribute => attribute.ToString()))
            .Select(words => Rule.Broken(source.Path, words.Trim())));

    public static IEnumerable<Offence> Judge(IEnumerable<ProjectFile> projects) =>
        projects.Where(project => project.Text.Contains("NoWarn", StringComparison.Ordinal) || project.Text.Contains("TreatWarningsAsErrors", StringComparison.Ordinal) || project.Text.Contains("WarningsNotAsErrors", StringComparison.Ordinal))
            .Select(project => Rule.Broken(project.Path, "changes which warnings count"));

    private static bool IsSuppression(AttributeSyntax attribute) =>
        attribute.Name.ToString().Split('.')[^1] is "SuppressMessage" or "SuppressMessageAttribute" or "UnconditionalSuppressMessage";
}
