import java.io.File;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Usage: java VeraRun 3a,ua1 FILE... Prints a line per file and standard, and one below it per rule that failed. Exit code 1 when any
 * file fails any standard.
 */
public class VeraRun {
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    VeraPDFFoundry foundry = Foundries.defaultInstance();
    boolean allPass = true;
    for (int i = 1; i < arguments.length; i++) {
      for (String standard : arguments[0].split(",")) {
        allPass &= validate(foundry, arguments[i], PDFAFlavour.byFlavourId(standard));
      }
    }
    System.exit(allPass ? 0 : 1);
  }

  private static boolean validate(VeraPDFFoundry foundry, String path, PDFAFlavour standard) {
    try (PDFAParser parser = foundry.createParser(new File(path), standard);
        PDFAValidator validator = foundry.createValidator(standard, 20, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      System.out.printf("%s %s %s%n", result.isCompliant() ? "PASS" : "FAIL", standard.getId(), path);
      printFailures(result);
      return result.isCompliant();
    } catch (Exception error) {
      System.out.printf("ERROR %s %s: %s%n", standard.getId(), path, error);
      return false;
    }
  }

  private static void printFailures(ValidationResult result) {
    Set<String> seen = new HashSet<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      RuleId rule = assertion.getRuleId();
      String name = rule.getClause() + "-" + rule.getTestNumber();
      if (assertion.getStatus() != TestAssertion.Status.FAILED || !seen.add(name)) continue;
      String message = assertion.getErrorMessage() == null ? assertion.getMessage() : assertion.getErrorMessage();
      System.out.printf("  %s %s%n    at %s%n", name, message, assertion.getLocation().getContext());
    }
  }
}
