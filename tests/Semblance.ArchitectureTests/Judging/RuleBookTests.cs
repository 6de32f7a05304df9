using System.Reflection;
using Semblance.ArchitectureTests.House;

namespace Semblance.ArchitectureTests.Judging;

public sealed class RuleBookTests
{
    [Fact]
    public void Every_exception_is_one_from_a_rule_that_exists() =>
        Assert.All(ExceptionList.Current, exception => Assert.Contains(RuleBook.All, entry => string.Equals(entry.Rule.Name, exception.Rule, StringComparison.Ordinal)));

    [Fact]
    public void No_exception_is_listed_twice() =>
        Assert.Equal(ExceptionList.Current.Count, ExceptionList.Current.DistinctBy(exception => (exception.Rule, exception.Offender)).Count());

    [Fact]
    public void Every_rule_is_tested_on_the_house_and_on_a_sample_that_breaks_it() => Assert.All(RuleBook.All, entry =>
    {
        var tests = entry.Judge.Assembly.GetType(entry.Judge.FullName + "Tests");
        Assert.True(tests is not null, $"{entry.Judge.Name} has no {entry.Judge.Name}Tests");
        Assert.True(tests.GetMethods().Count(method => method.GetCustomAttributes<FactAttribute>().Any()) >= 2, $"{tests.Name} lacks the house or the sample");
    });

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_stands_in_the_page()
    {
        Assert.Equal(RuleBook.All.Count, RuleBook.All.DistinctBy(entry => entry.Rule.Name, StringComparer.Ordinal).Count());
        var page = File.ReadAllText(Repository.PathOf("ARCHITECTURE.md"));
        Assert.All(RuleBook.All, entry => Assert.Contains($"`{entry.Rule.Name}`", page, StringComparison.Ordinal));
    }
}
