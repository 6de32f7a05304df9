using System.Reflection;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Words;

/// <summary>Public names are words of the glossary. The dialects, which speak other products' languages, are free.</summary>
internal static class GlossaryWords
{
    public static Rule Rule { get; } = new(
        "glossary",
        "one word for one thing: who reads 'identity' must not have to ask whether a person or a model is meant",
        "take the glossary's word (ARCHITECTURE.md); where the word means something else here, say so in the exceptions");

    public static IEnumerable<Offence> Judge(IEnumerable<Assembly> assemblies) =>
        from name in assemblies.SelectMany(PublicNames.Of)
        where Room.Of(name.Type.Namespace ?? string.Empty) is not null && !Room.IsWithin(name.Type.Namespace!, "Semblance.Server.Dialects")
        from word in Glossary.Avoided
        where IsUsed(word, name.Name) && !word.Free.Any(free => free[^1] == '.' && $"{name.Type.Namespace}.".StartsWith(free, StringComparison.Ordinal))
        select Rule.Broken(string.Equals(name.Name, PublicNames.Plain(name.Type), StringComparison.Ordinal) ? name.Type.FullName! : $"{name.Type.FullName}.{name.Name}", $"says '{word.Word}', the house says {word.Instead}");

    /// <summary>A name uses a word when it still has it after the freed names are taken out.</summary>
    private static bool IsUsed(AvoidedWord word, string name) =>
        CamelWords.Contains(word.Free.Where(free => free[^1] != '.').Aggregate(name, (rest, free) => rest.Replace(free, "_", StringComparison.Ordinal)), word.Word);
}
